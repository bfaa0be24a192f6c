// tslab writes variables of earlier cells as `exports.name`, but overlooks those in shorthand properties:
// `{ name }` would run into a ReferenceError. The two functions here make it see and rewrite them.
import type * as TypeScript from "@tslab/typescript-for-tslab";

/** `getSymbolAtLocation` gives the variable that a shorthand property stands for, not the property. */
export function resolveShorthands(ts: typeof TypeScript, checker: TypeScript.TypeChecker): void {
  const { getSymbolAtLocation } = checker;
  checker.getSymbolAtLocation = (node) =>
    node.parent && ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : getSymbolAtLocation(node);
}

/**
 * `ts.visitEachChild`, except that a shorthand property whose name the visitor turns into another expression
 * becomes `name: expression`.
 */
export function visitEachChildWithShorthands(ts: typeof TypeScript): typeof TypeScript.visitEachChild {
  const { factory, visitEachChild } = ts;
  const visit = (
    node: TypeScript.Node | undefined,
    visitor: (node: TypeScript.Node) => TypeScript.Node,
    ...rest: unknown[]
  ): unknown => {
    if (node && ts.isShorthandPropertyAssignment(node)) {
      const value = visitor(node.name);
      if (!ts.isIdentifier(value)) {
        const initial = node.objectAssignmentInitializer;
        const expression = value as TypeScript.Expression;
        return factory.createPropertyAssignment(
          node.name.text,
          initial
            ? factory.createAssignment(expression, visitor(initial) as TypeScript.Expression)
            : expression,
        );
      }
    }
    return (visitEachChild as (...all: unknown[]) => unknown)(node, visitor, ...rest);
  };
  return visit as typeof TypeScript.visitEachChild;
}
