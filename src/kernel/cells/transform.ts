// Rewrites the compiled code of a cell so that an interrupt reaches it where it waits.
import type * as TypeScript from "@tslab/typescript-for-tslab";
import type { cellRuntime } from "./interruptible.js";

/** Name of the global that holds {@link cellRuntime}. */
export const RUNTIME_NAME = "__cell__";
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate"]);

/** Whether code waits outside of any function. tslab's converter misses `await (…)` and `for await`. */
export function hasTopLevelAwait(ts: typeof TypeScript, file: TypeScript.SourceFile): boolean {
  const visit = (node: TypeScript.Node): boolean =>
    ts.isAwaitExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
    (!ts.isFunctionLike(node) && (ts.forEachChild(node, visit) ?? false));
  return visit(file);
}

/**
 * `await x` becomes `await __cell__.wait(x)`, `for await (… of x)` loops over `__cell__.each(x)`, and calls of
 * the global timers become those of `__cell__`, unless the cell declares a name of its own for one.
 */
export function interruptibleCode(
  ts: typeof TypeScript,
): TypeScript.TransformerFactory<TypeScript.SourceFile> {
  const { factory } = ts;
  return (context) => (file) => {
    const declared = declaredNames(ts, file);
    const runtime = (name: keyof typeof cellRuntime): TypeScript.Expression =>
      factory.createPropertyAccessExpression(factory.createIdentifier(RUNTIME_NAME), name);
    const visit = (node: TypeScript.Node): TypeScript.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      if (ts.isAwaitExpression(visited))
        return factory.updateAwaitExpression(
          visited,
          factory.createCallExpression(runtime("wait"), undefined, [visited.expression]),
        );
      if (ts.isForOfStatement(visited) && visited.awaitModifier)
        return factory.updateForOfStatement(
          visited,
          visited.awaitModifier,
          visited.initializer,
          factory.createCallExpression(runtime("each"), undefined, [visited.expression]),
          visited.statement,
        );
      if (ts.isCallExpression(visited) && ts.isIdentifier(visited.expression)) {
        const name = visited.expression.text;
        if (TIMERS.has(name) && !declared.has(name))
          return factory.updateCallExpression(
            visited,
            runtime(name as keyof typeof cellRuntime),
            undefined,
            visited.arguments,
          );
      }
      return visited;
    };
    return ts.visitNode(file, visit) as TypeScript.SourceFile;
  };
}

/** Every name of a timer that is declared, imported or a parameter somewhere in the file. */
function declaredNames(ts: typeof TypeScript, file: TypeScript.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: TypeScript.Node): void => {
    const { name } = node as { name?: TypeScript.Node };
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node);
    if (declares && name && ts.isIdentifier(name)) names.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
