import type * as TypeScript from "typescript-5.9";
type Ts = typeof TypeScript;
/** What the rewriting of a cell lends: how the code inside of declarations is rewritten, and how it is waited for. */
export interface Lent {
    ts: Ts;
    factory: TypeScript.NodeFactory;
    file: TypeScript.SourceFile;
    visit(node: TypeScript.Node): TypeScript.VisitResult<TypeScript.Node | undefined>;
    /** The values of something iterable, one after another as they come. */
    each(values: TypeScript.Expression): TypeScript.Expression;
}
/** Writes the declarations of one file as assignments to the shared scope. */
export declare class ScopeWriter {
    #private;
    constructor({ ts, factory, file, visit, each }: Lent);
    /** `var` in a block, a loop or a condition: it belongs to the cell as a whole. */
    hoisted(node: TypeScript.Node): TypeScript.VisitResult<TypeScript.Node> | undefined;
    /** What stands in place of a list of declarations. */
    assignments(list: TypeScript.VariableDeclarationList): TypeScript.Statement[];
    /** A reference to a shared variable. */
    shared(node: TypeScript.Identifier): TypeScript.PropertyAccessExpression;
    /** Gives the shared variable of a name what that name stands for in the cell. */
    assign(name: string): TypeScript.Statement;
}
export {};
