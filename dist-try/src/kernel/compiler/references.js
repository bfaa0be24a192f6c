/** Looks the names of a cell up. `file` is the cell in a checked program. */
export function findNames(ts, language, checker, file) {
    const internals = checker;
    const locals = file.locals ?? new Map();
    const shared = new Set();
    const constants = new Map();
    const isShared = (node) => {
        const symbol = internals.resolveName(node.text, node, ts.SymbolFlags.Value, false);
        const declaration = symbol?.declarations?.[0];
        if (!symbol || !declaration)
            return false;
        const source = declaration.getSourceFile();
        if (source !== file)
            return language.isInScope(source);
        if (locals.get(node.text)?.declarations?.[0] !== declaration)
            return false;
        if (symbol.flags & ts.SymbolFlags.Alias)
            return false;
        const kept = symbol.declarations.some((each) => isDisposed(ts, each));
        // Inside of itself a function or class goes by its own name.
        const inside = symbol.declarations.some((each) => !isVariable(ts, each) && contains(each, node));
        return !kept && !inside;
    };
    const visit = (node) => {
        if (ts.isIdentifier(node)) {
            if (isReference(ts, node) && isShared(node))
                shared.add(node.end);
            return;
        }
        if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node))
            return;
        if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
            return;
        if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
            const value = constantOf(ts, checker, node);
            if (value !== undefined)
                constants.set(node.end, value);
        }
        ts.forEachChild(node, visit);
    };
    visit(file);
    const importedValues = [...locals.values()]
        .filter((symbol) => symbol.flags & ts.SymbolFlags.Alias && isValue(ts, checker, symbol))
        .map(({ name }) => name);
    return { shared, importedValues, constants };
}
/** Whether a symbol, or what it is another name for, is a value. */
export function isValue(ts, checker, symbol) {
    const typeOnly = symbol.declarations?.some((each) => ts.isTypeOnlyImportOrExportDeclaration(each));
    if (typeOnly)
        return false;
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    // What cannot be resolved may be anything.
    return target.name === "unknown" || (target.flags & ts.SymbolFlags.Value) !== 0;
}
/** Whether a variable is declared by `using`: it is disposed of when the cell ends, and of no use after it. */
export function isDisposed(ts, declaration) {
    const list = declaration.parent;
    if (!list || !ts.isVariableDeclarationList(list))
        return false;
    const kind = list.flags & ts.NodeFlags.BlockScoped;
    return kind === ts.NodeFlags.Using || kind === ts.NodeFlags.AwaitUsing;
}
/** The names that a list of declarations binds, patterns included. */
export function boundNames(ts, list) {
    const of = (name) => ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((each) => (ts.isOmittedExpression(each) ? [] : of(each.name)));
    return list.declarations.flatMap(({ name }) => of(name));
}
/** The names that an import binds. */
export function importedNames(ts, statement) {
    if (ts.isImportEqualsDeclaration(statement))
        return [statement.name.text];
    const clause = statement.importClause;
    if (!clause)
        return [];
    const { name, namedBindings } = clause;
    const bound = !namedBindings
        ? []
        : ts.isNamespaceImport(namedBindings)
            ? [namedBindings]
            : [...namedBindings.elements];
    return [...(name ? [name.text] : []), ...bound.map((each) => each.name.text)];
}
/** Those of `wanted` that are declared, imported or a parameter somewhere in the file. */
export function declaredNames(ts, file, wanted) {
    const found = new Set();
    const visit = (node) => {
        const { name } = node;
        const declares = ts.isVariableDeclaration(node) ||
            ts.isParameter(node) ||
            ts.isBindingElement(node) ||
            ts.isFunctionDeclaration(node) ||
            ts.isImportSpecifier(node) ||
            ts.isImportClause(node) ||
            ts.isNamespaceImport(node);
        if (declares && name && ts.isIdentifier(name) && wanted.has(name.text))
            found.add(name.text);
        ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
}
function isVariable(ts, node) {
    return ts.isVariableDeclaration(node) || ts.isBindingElement(node);
}
function contains(outer, inner) {
    return outer.pos <= inner.pos && inner.end <= outer.end;
}
/** Whether an identifier is an expression, and not the name of a declaration, a property or a label. */
function isReference(ts, node) {
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent))
        return parent.name === node;
    if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent))
        return false;
    if (ts.isNamespaceImport(parent) || ts.isNamespaceExport(parent) || ts.isMetaProperty(parent))
        return false;
    if (ts.isJsxAttribute(parent) || ts.isJsxNamespacedName(parent))
        return false;
    if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent))
        return false;
    if (ts.isBindingElement(parent) && parent.propertyName === node)
        return false;
    if ((ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) && /^[a-z]/.test(node.text))
        return false;
    return parent.name !== node;
}
function constantOf(ts, checker, node) {
    const value = checker.getConstantValue(node);
    if (value === undefined)
        return undefined;
    const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression);
    const declaration = symbol?.declarations?.[0]?.parent;
    const isConstant = declaration !== undefined &&
        ts.isEnumDeclaration(declaration) &&
        declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ConstKeyword) === true;
    return isConstant && declaration.getSourceFile().isDeclarationFile ? value : undefined;
}
//# sourceMappingURL=references.js.map