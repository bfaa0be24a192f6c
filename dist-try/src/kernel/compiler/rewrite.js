import { RUNTIME } from "./messages.js";
import { boundNames, declaredNames, importedNames, isDisposed } from "./references.js";
import { ScopeWriter } from "./scope.js";
const TIMERS = new Set(["setTimeout", "setInterval", "setImmediate"]);
/** A transformer of what is written as JavaScript, see emit.ts. `steps` receives the names of the cell's steps, in order. */
export function rewrite(ts, rewriting, steps) {
    return (context) => (file) => new Rewriter(ts, context, file, rewriting, steps).file();
}
class Rewriter {
    #ts;
    #factory;
    #context;
    #file;
    #rewriting;
    #steps;
    #declaredTimers;
    #scope;
    constructor(ts, context, file, rewriting, steps) {
        this.#ts = ts;
        this.#factory = context.factory;
        this.#context = context;
        this.#file = file;
        this.#rewriting = rewriting;
        this.#steps = steps;
        this.#declaredTimers = declaredNames(ts, file, TIMERS);
        this.#scope = new ScopeWriter({
            ts,
            factory: context.factory,
            file,
            visit: this.#visit,
            each: (values) => this.#call("each", [values]),
        });
    }
    file() {
        const ts = this.#ts;
        const { statements } = this.#file;
        if (!this.#rewriting.cell)
            return ts.visitEachChild(this.#file, this.#visit, this.#context);
        const imports = [];
        const functions = [];
        const rest = [];
        const last = statements.findLastIndex((each) => !ts.isExportDeclaration(each) && !ts.isEmptyStatement(each));
        statements.forEach((statement, i) => {
            if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) {
                const visited = ts.visitNode(statement, this.#visit);
                imports.push(visited, ...this.#step(importedNames(ts, statement)));
            }
            else if (ts.isExportDeclaration(statement)) {
                // The list of imported values stands at the end; what a cell itself exports is shared anyway.
                if (statement.moduleSpecifier)
                    imports.push(...this.#importFor(statement));
                else if (i === statements.length - 1)
                    rest.push(statement);
            }
            else if (ts.isFunctionDeclaration(statement) && statement.body) {
                const { name } = statement;
                rest.push(this.#withoutExport(ts.visitEachChild(statement, this.#visit, this.#context)));
                if (name)
                    functions.push(this.#scope.assign(name.text), ...this.#step([name.text]));
            }
            else if (ts.isExpressionStatement(statement) && i === last) {
                rest.push(this.#valueStatement(statement.expression, statement));
            }
            else if (ts.isExportAssignment(statement)) {
                const expression = ts.visitNode(statement.expression, this.#visit);
                rest.push(i === last
                    ? this.#valueStatement(statement.expression, statement)
                    : ts.setTextRange(this.#factory.createExpressionStatement(expression), statement));
            }
            else
                rest.push(...this.#statement(statement));
        });
        // Functions can be called, and imports used, before their place in the text.
        return this.#factory.updateSourceFile(this.#file, [...functions, ...imports, ...rest]);
    }
    /** A statement at the top level of a cell that may declare names. */
    #statement(statement) {
        const ts = this.#ts;
        if (ts.canHaveModifiers(statement) &&
            statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword))
            return [];
        if (ts.isVariableStatement(statement)) {
            const list = statement.declarationList;
            if (list.declarations.some((each) => isDisposed(ts, each)))
                return [this.#withoutExport(ts.visitEachChild(statement, this.#visit, this.#context))];
            return [...this.#scope.assignments(list), ...this.#step(boundNames(ts, list))];
        }
        const names = ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement) || isNamespace(ts, statement);
        const visited = ts.visitNode(statement, this.#visit);
        const all = visited === undefined ? [] : Array.isArray(visited) ? visited : [visited];
        if (!names)
            return all;
        const { name } = statement;
        return [
            ...all.map((each) => this.#withoutExport(each)),
            ...(name && ts.isIdentifier(name) ? [this.#scope.assign(name.text), ...this.#step([name.text])] : []),
        ];
    }
    #visit = (node) => {
        const ts = this.#ts;
        const factory = this.#factory;
        const cell = this.#rewriting.cell;
        if (cell) {
            const constant = cell.names.constants.get(node.end);
            if (constant !== undefined &&
                (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)))
                return typeof constant === "string"
                    ? factory.createStringLiteral(constant)
                    : constant < 0
                        ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, factory.createNumericLiteral(-constant))
                        : factory.createNumericLiteral(constant);
            if (ts.isIdentifier(node))
                return cell.names.shared.has(node.end) ? this.#scope.shared(node) : node;
            if (ts.isShorthandPropertyAssignment(node) && cell.names.shared.has(node.name.end)) {
                const value = this.#scope.shared(node.name);
                const initial = ts.visitNode(node.objectAssignmentInitializer, this.#visit);
                return factory.createPropertyAssignment(node.name.text, initial ? factory.createAssignment(value, initial) : value);
            }
            const hoisted = this.#scope.hoisted(node);
            if (hoisted)
                return hoisted;
        }
        const visited = ts.visitEachChild(node, this.#visit, this.#context);
        if (ts.isAwaitExpression(visited))
            return factory.updateAwaitExpression(visited, this.#call("wait", [visited.expression]));
        if (ts.isForOfStatement(visited) && visited.awaitModifier)
            return factory.updateForOfStatement(visited, visited.awaitModifier, visited.initializer, this.#call("each", [visited.expression]), visited.statement);
        if (ts.isMetaProperty(visited) && visited.keywordToken === ts.SyntaxKind.ImportKeyword)
            return this.#call("meta", [this.#place()]);
        if ((ts.isImportDeclaration(visited) || ts.isExportDeclaration(visited)) && visited.moduleSpecifier)
            return this.#withModule(visited);
        if (ts.isCallExpression(visited))
            return this.#callOf(visited, node);
        if (ts.isTaggedTemplateExpression(visited) &&
            ts.isPropertyAccessExpression(visited.tag) &&
            ts.isIdentifier(node.tag))
            return factory.updateTaggedTemplateExpression(visited, this.#unbound(visited.tag), undefined, visited.template);
        return visited;
    };
    #callOf(call, original) {
        const ts = this.#ts;
        const factory = this.#factory;
        if (call.expression.kind === ts.SyntaxKind.ImportKeyword) {
            const [name, ...rest] = call.arguments;
            const module = name && ts.isStringLiteralLike(name)
                ? factory.createStringLiteral(this.#rewriting.moduleName(name.text))
                : (name ?? factory.createVoidZero());
            return this.#call("importModule", [this.#place(), module, ...rest]);
        }
        if (!ts.isIdentifier(original.expression))
            return call;
        const { text } = original.expression;
        if (TIMERS.has(text) && !this.#declaredTimers.has(text) && ts.isIdentifier(call.expression))
            return this.#call(text, [...call.arguments]);
        if (text === "require" &&
            ts.isIdentifier(call.expression) &&
            call.arguments[0] &&
            ts.isStringLiteralLike(call.arguments[0]))
            return factory.updateCallExpression(call, call.expression, undefined, [
                factory.createStringLiteral(this.#rewriting.moduleName(call.arguments[0].text)),
                ...call.arguments.slice(1),
            ]);
        // `f()` has no `this`, and a variable of the scope is none of its methods.
        return ts.isPropertyAccessExpression(call.expression)
            ? factory.updateCallExpression(call, this.#unbound(call.expression), call.typeArguments, call.arguments)
            : call;
    }
    #valueStatement(expression, statement) {
        const value = this.#ts.visitNode(expression, this.#visit);
        const id = this.#factory.createNumericLiteral(this.#rewriting.cell.id);
        return this.#ts.setTextRange(this.#factory.createExpressionStatement(this.#call("value", [id, value])), statement);
    }
    #step(names) {
        if (names.length === 0)
            return [];
        this.#steps.push(names);
        const { createNumericLiteral, createExpressionStatement } = this.#factory;
        const step = this.#call("reached", [
            createNumericLiteral(this.#rewriting.cell.id),
            createNumericLiteral(this.#steps.length),
        ]);
        return [createExpressionStatement(step)];
    }
    #importFor(statement) {
        const visited = this.#withModule(statement);
        return [this.#factory.createImportDeclaration(undefined, undefined, visited.moduleSpecifier)];
    }
    #withModule(node) {
        const ts = this.#ts;
        const name = this.#rewriting.moduleName(node.moduleSpecifier.text);
        const specifier = this.#factory.createStringLiteral(name);
        return ts.isImportDeclaration(node)
            ? this.#factory.updateImportDeclaration(node, node.modifiers, node.importClause, specifier, undefined)
            : this.#factory.updateExportDeclaration(node, node.modifiers, node.isTypeOnly, node.exportClause, specifier, undefined);
    }
    #withoutExport(statement) {
        const ts = this.#ts;
        if (!ts.canHaveModifiers(statement))
            return statement;
        const kept = (statement.modifiers ?? []).filter(({ kind }) => kind !== ts.SyntaxKind.ExportKeyword && kind !== ts.SyntaxKind.DefaultKeyword);
        if (kept.length === (statement.modifiers?.length ?? 0))
            return statement;
        const factory = this.#factory;
        if (ts.isClassDeclaration(statement))
            return factory.updateClassDeclaration(statement, kept, statement.name, statement.typeParameters, statement.heritageClauses, statement.members);
        return factory.replaceModifiers(statement, kept);
    }
    #unbound(expression) {
        const factory = this.#factory;
        const comma = factory.createComma(factory.createNumericLiteral(0), expression);
        return this.#ts.setTextRange(factory.createParenthesizedExpression(comma), expression);
    }
    /** Which file the code belongs to; cells lie in the notebook's folder. */
    #place() {
        return this.#rewriting.cell
            ? this.#factory.createVoidZero()
            : this.#factory.createIdentifier("__filename");
    }
    #call(name, values) {
        const factory = this.#factory;
        const callee = factory.createPropertyAccessExpression(factory.createIdentifier(RUNTIME), name);
        return factory.createCallExpression(callee, undefined, values);
    }
}
/** Whether code waits outside of any function. */
export function hasTopLevelAwait(ts, file) {
    const visit = (node) => ts.isAwaitExpression(node) ||
        (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
        (ts.isVariableDeclarationList(node) &&
            (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.AwaitUsing) ||
        (!ts.isFunctionLike(node) && (ts.forEachChild(node, visit) ?? false));
    return visit(file);
}
function isNamespace(ts, statement) {
    return (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && statement.name.text !== "global");
}
//# sourceMappingURL=rewrite.js.map