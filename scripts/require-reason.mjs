const directive = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)/

/** Every `eslint-disable` says why, after `--`; ESLint itself has no such rule. */
export const requireReason = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Say why after `--`.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!directive.test(comment.value) || /\s--\s+\S/.test(comment.value)) continue
        context.report({ loc: comment.loc, messageId: 'missing' })
      }
    },
  }),
}
