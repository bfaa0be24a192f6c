import { SCOPE } from "./messages.js";
/** Writes the declarations of one file as assignments to the shared scope. */
export class ScopeWriter {
    #ts;
    #factory;
    #file;
    #visit;
    #each;
    constructor({ ts, factory, file, visit, each }) {
        this.#ts = ts;
        this.#factory = factory;
        this.#file = file;
        this.#visit = visit;
        this.#each = each;
    }
    /** `var` in a block, a loop or a condition: it belongs to the cell as a whole. */
    hoisted(node) {
        const ts = this.#ts;
        const factory = this.#factory;
        if (ts.isVariableStatement(node) && this.#isHoisted(node.declarationList)) {
            const statements = this.assignments(node.declarationList);
            const inList = ts.isBlock(node.parent) || ts.isCaseOrDefaultClause(node.parent) || ts.isSourceFile(node.parent);
            return inList ? statements : factory.createBlock(statements);
        }
        if (ts.isForStatement(node) && isList(ts, node.initializer) && this.#isHoisted(node.initializer)) {
            const parts = node.initializer.declarations.flatMap((each) => this.#assignment(each) ?? []);
            return factory.updateForStatement(node, parts.length === 0 ? undefined : parts.reduce((left, right) => factory.createComma(left, right)), ts.visitNode(node.condition, this.#visit), ts.visitNode(node.incrementor, this.#visit), ts.visitNode(node.statement, this.#visit));
        }
        if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
            isList(ts, node.initializer) &&
            this.#isHoisted(node.initializer)) {
            const target = this.#target(node.initializer.declarations[0].name);
            const expression = ts.visitNode(node.expression, this.#visit);
            const body = ts.visitNode(node.statement, this.#visit);
            return ts.isForInStatement(node)
                ? factory.updateForInStatement(node, target, expression, body)
                : factory.updateForOfStatement(node, node.awaitModifier, target, node.awaitModifier ? this.#each(expression) : expression, body);
        }
        return undefined;
    }
    /** Whether a list declares by `var` outside of any function. */
    #isHoisted(list) {
        const ts = this.#ts;
        if ((list.flags & ts.NodeFlags.BlockScoped) !== 0)
            return false;
        for (let node = list.parent; node !== this.#file; node = node.parent)
            if (ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node))
                return false;
        return true;
    }
    /** What stands in place of a list of declarations. */
    assignments(list) {
        const ts = this.#ts;
        const factory = this.#factory;
        return list.declarations.flatMap((declaration) => {
            const { name, initializer } = declaration;
            if (ts.isIdentifier(name) && initializer && isAnonymousFunction(ts, initializer)) {
                // Declared by its name first, a function is called by it.
                const value = ts.visitNode(initializer, this.#visit);
                const named = factory.createVariableDeclaration(name.text, undefined, undefined, value);
                const kind = list.flags & ts.NodeFlags.BlockScoped;
                const statement = factory.createVariableStatement(undefined, factory.createVariableDeclarationList([named], kind));
                return [ts.setTextRange(statement, declaration), this.assign(name.text)];
            }
            const assignment = this.#assignment(declaration) ?? this.#reset(declaration, list);
            if (!assignment)
                return [];
            const statement = factory.createExpressionStatement(ts.isObjectLiteralExpression(assignment.left ?? assignment)
                ? factory.createParenthesizedExpression(assignment)
                : assignment);
            return [ts.setTextRange(statement, declaration)];
        });
    }
    /** `let x;` has the value undefined, also where an earlier cell had another one; `var x;` leaves it. */
    #reset(declaration, list) {
        const ts = this.#ts;
        if ((list.flags & ts.NodeFlags.BlockScoped) === 0 || !ts.isIdentifier(declaration.name))
            return undefined;
        return this.#factory.createAssignment(this.#member(declaration.name.text), this.#factory.createVoidZero());
    }
    #assignment(declaration) {
        const ts = this.#ts;
        if (!declaration.initializer)
            return undefined;
        const value = ts.visitNode(declaration.initializer, this.#visit);
        return ts.setTextRange(this.#factory.createAssignment(this.#target(declaration.name), value), declaration);
    }
    /** A declared name or pattern as the left side of an assignment to the scope. */
    #target(name) {
        const ts = this.#ts;
        const factory = this.#factory;
        if (ts.isIdentifier(name))
            return ts.setTextRange(this.#member(name.text), name);
        const element = (each) => {
            const target = this.#target(each.name);
            const initial = ts.visitNode(each.initializer, this.#visit);
            return initial ? factory.createAssignment(target, initial) : target;
        };
        if (ts.isArrayBindingPattern(name))
            return factory.createArrayLiteralExpression(name.elements.map((each) => ts.isOmittedExpression(each)
                ? factory.createOmittedExpression()
                : each.dotDotDotToken
                    ? factory.createSpreadElement(element(each))
                    : element(each)));
        return factory.createObjectLiteralExpression(name.elements.map((each) => {
            if (each.dotDotDotToken)
                return factory.createSpreadAssignment(element(each));
            const key = each.propertyName
                ? ts.visitNode(each.propertyName, this.#visit)
                : factory.createIdentifier(each.name.text);
            return factory.createPropertyAssignment(key, element(each));
        }));
    }
    /** A reference to a shared variable. */
    shared(node) {
        return this.#ts.setTextRange(this.#member(node.text), node);
    }
    #member(name) {
        return this.#factory.createPropertyAccessExpression(this.#factory.createIdentifier(SCOPE), name);
    }
    /** Gives the shared variable of a name what that name stands for in the cell. */
    assign(name) {
        const factory = this.#factory;
        return factory.createExpressionStatement(factory.createAssignment(this.#member(name), factory.createIdentifier(name)));
    }
}
function isList(ts, node) {
    return node !== undefined && ts.isVariableDeclarationList(node);
}
function isAnonymousFunction(ts, node) {
    if (ts.isParenthesizedExpression(node))
        return isAnonymousFunction(ts, node.expression);
    return (ts.isArrowFunction(node) || ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && !node.name));
}
//# sourceMappingURL=scope.js.map