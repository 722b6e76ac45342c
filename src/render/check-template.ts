import Handlebars from "handlebars";
import { acceptedTexts, accepts, helperArguments } from "./helper-arguments.js";
import { isPartial, type Templates } from "./renderer.js";
import { enter, guard, lookup, type Scopes } from "./scope.js";
import { type Shape, shapeText, type ViewShapes } from "./shape.js";
import { type Found, offsetOf, syntaxProblem, type TemplateProblem } from "./template-problem.js";
import { type HelperName, helperNames } from "./vocabulary.js";

/** One template or partial that is being read. */
interface Reading {
    readonly path: string;
    readonly text: string;
    readonly templates: Templates;
    /** The templates that include it. */
    readonly within: readonly string[];
}

type Problems = readonly TemplateProblem[];

/**
 * Resolves every path of a template through the shape of its view: existing, guarded by `#if` where optional, SQL or a
 * comment where printed, of the right kind where a helper takes it. Handlebars' strict mode misses values in `#if`,
 * `#each` and helper arguments, and everything in a branch that no test happens to take.
 *
 * @param templates where the template and its partials are found
 * @example
 * checkTemplate("dbt/staging", templates, views)
 * // [{ kind: "unknown-path", path: "colunms", among: ["columns", ...], template: "dbt/staging", start: 96, end: 103 }]
 */
export function checkTemplate(path: string, templates: Templates, views: ViewShapes): Problems {
    const shape = views[path];
    const text = templates.get(path);
    if (shape === undefined || text === undefined) throw new Error(`no view or no template: templates/${path}.hbs`);
    return inTemplate({ path, text, templates, within: [] }, enter([], shape));
}

function inTemplate(reading: Reading, scopes: Scopes): Problems {
    let program: hbs.AST.Program;
    try {
        program = Handlebars.parse(reading.text);
    } catch (error) {
        return [syntaxProblem(reading.path, reading.text, error)];
    }
    return inProgram(reading, program, scopes);
}

function inProgram(reading: Reading, program: hbs.AST.Program | undefined, scopes: Scopes): Problems {
    return (program?.body ?? []).flatMap((statement) => inStatement(reading, statement, scopes));
}

function inStatement(reading: Reading, node: hbs.AST.Statement, scopes: Scopes): Problems {
    switch (node.type) {
        case "ContentStatement":
        case "CommentStatement":
            return [];
        case "MustacheStatement":
            return inMustache(reading, node as hbs.AST.MustacheStatement, scopes);
        case "BlockStatement":
            return inBlock(reading, node as hbs.AST.BlockStatement, scopes);
        case "PartialStatement":
            return inPartial(reading, node as hbs.AST.PartialStatement, scopes);
        default:
            return misuse(reading, node, `${node.type} is not used in templates`);
    }
}

function inMustache(reading: Reading, node: hbs.AST.MustacheStatement, scopes: Scopes): Problems {
    const path = node.path as hbs.AST.PathExpression;
    if (isHelper(path.original)) return inHelper(reading, path.original, node, scopes);
    if (node.params.length > 0) return misuse(reading, node, `no helper is called \`${path.original}\``);
    const { shape, problems } = resolve(reading, path, scopes);
    if (shape === null || shape.kind === "sql" || shape.kind === "comment") return problems;
    return misuse(reading, node, `\`${path.original}\` is ${shapeText(shape)}; only SQL and comments can be printed`);
}

function inBlock(reading: Reading, node: hbs.AST.BlockStatement, scopes: Scopes): Problems {
    const name = node.path.original;
    if (name === "cte") return [...inHelper(reading, name, node, scopes), ...inProgram(reading, node.program, scopes)];
    if (name === "incremental") {
        return [
            ...inHelper(reading, name, node, scopes),
            ...inProgram(reading, node.program, scopes),
            ...inProgram(reading, node.inverse, scopes),
        ];
    }
    const [param] = node.params;
    if (param?.type !== "PathExpression") return misuse(reading, node, `\`${name}\` needs a value of the view`);
    const path = param as hbs.AST.PathExpression;
    switch (name) {
        case "if":
            return inBranches(reading, path, node.program, node.inverse, scopes);
        case "unless":
            return inBranches(reading, path, node.inverse, node.program, scopes);
        case "each":
        case "with": {
            const { shape, problems } = resolve(reading, path, scopes);
            if (shape === null) return problems;
            const inner = name === "with" ? shape : shape.kind === "list" ? shape.element : null;
            if (inner === null) return misuse(reading, path, `\`${path.original}\` is ${shapeText(shape)}, no list`);
            return [
                ...inProgram(reading, node.program, enter(scopes, inner)),
                ...inProgram(reading, node.inverse, scopes),
            ];
        }
        default:
            return misuse(reading, node, `no block helper is called \`${name}\``);
    }
}

function inBranches(
    reading: Reading,
    path: hbs.AST.PathExpression,
    whenThere: hbs.AST.Program | undefined,
    otherwise: hbs.AST.Program | undefined,
    scopes: Scopes,
): Problems {
    const { shape, problems } = resolve(reading, path, scopes, "asked");
    const inside = shape === null || path.data ? scopes : guard(scopes, path);
    return [...problems, ...inProgram(reading, whenThere, inside), ...inProgram(reading, otherwise, scopes)];
}

function inPartial(reading: Reading, node: hbs.AST.PartialStatement, scopes: Scopes): Problems {
    const path = (node.name as hbs.AST.PathExpression).original;
    const text = reading.templates.get(path);
    const within = [...reading.within, reading.path];
    if (!isPartial(path) || text === undefined) return misuse(reading, node, `there is no partial \`${path}\``);
    if (within.includes(path)) return misuse(reading, node, `\`${path}\` includes itself`);
    const [context] = node.params;
    if (context === undefined) return inTemplate({ ...reading, path, text, within }, scopes);
    const { shape, problems } = argument(reading, context, scopes);
    return shape === null ? problems : inTemplate({ ...reading, path, text, within }, enter(scopes, shape));
}

function inHelper(
    reading: Reading,
    name: HelperName,
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
    scopes: Scopes,
): Problems {
    const wanted = helperArguments[name];
    const needed = wanted.filter(({ optional }) => optional !== true).length;
    if (node.params.length < needed || node.params.length > wanted.length) {
        const count = needed === wanted.length ? `${needed}` : `${needed} to ${wanted.length}`;
        return misuse(reading, node, `helper \`${name}\` takes ${count} arguments, not ${node.params.length}`);
    }
    const root = scopes[0]?.shape;
    if (name === "self" && !(root?.kind === "object" && root.fields.self?.kind === "relation")) {
        return misuse(reading, node, "helper `self` needs a view with the relation `self`");
    }
    return node.params.flatMap((param, i) => {
        const { shape, problems } = argument(reading, param, scopes);
        const takes = wanted[i]?.takes ?? [];
        if (shape === null || takes.some((accepted) => accepts(accepted, shape))) return problems;
        const kinds = takes.map((accepted) => acceptedTexts[accepted]).join(" or ");
        return misuse(reading, param, `helper \`${name}\` takes ${kinds}, not ${shapeText(shape)}`);
    });
}

const isHelper = (name: string): name is HelperName => (helperNames as readonly string[]).includes(name);

/** What a path or literal stands for; null after a problem. */
interface Resolved {
    readonly shape: Shape | null;
    readonly problems: Problems;
}

function argument(reading: Reading, param: hbs.AST.Expression, scopes: Scopes): Resolved {
    switch (param.type) {
        case "PathExpression":
            return resolve(reading, param as hbs.AST.PathExpression, scopes);
        case "StringLiteral":
            return { shape: { kind: "text" }, problems: [] };
        case "NumberLiteral":
            return { shape: { kind: "number" }, problems: [] };
        default:
            return { shape: null, problems: misuse(reading, param, "an argument is a path, a text or a number") };
    }
}

function resolve(reading: Reading, path: hbs.AST.PathExpression, scopes: Scopes, asked?: "asked"): Resolved {
    // `@first` and its like.
    if (path.data) return { shape: { kind: "boolean" }, problems: [] };
    const result = lookup(scopes, path, asked !== undefined);
    switch (result.kind) {
        case "found":
            return { shape: result.shape, problems: [] };
        case "unguarded":
            return { shape: null, problems: report(reading, path, { kind: "unguarded", path: result.path }) };
        case "missing": {
            const { part, among } = result;
            const found: Found = { kind: "unknown-path", path: path.original, part, among };
            return { shape: null, problems: report(reading, path, found) };
        }
    }
}

const misuse = (reading: Reading, node: hbs.AST.Node, reason: string): Problems =>
    report(reading, node, { kind: "misuse", reason });

function report({ path, text }: Reading, node: hbs.AST.Node, found: Found): Problems {
    const [start, end] = [offsetOf(text, node.loc.start), offsetOf(text, node.loc.end)];
    return [{ ...found, template: path, start, end }];
}
