import type { Node } from "../../../syntax/node.js";
import { type Shapes, under } from "../shape.js";

/** What the tests and constraints of a column or a table promise; one that only warns, or asks some rows, does not. */
export interface Promised {
    readonly unique: boolean;
    readonly required: boolean;
    readonly values: readonly string[] | null;
    /** Whether the accepted values are written as numbers or flags. */
    readonly unquoted: boolean;
    /** Columns that together name a row. */
    readonly key: readonly string[] | null;
}

/** Reads `tests`, `data_tests` and `constraints`. */
export function declaredTests(node: Node, what: string, shapes: Shapes): Promised {
    const promised = { unique: false, required: false, values: null, unquoted: false, key: null };
    const listed = ["tests", "data_tests"].flatMap((key) => shapes.list(under(node, key), `\`${key}\` of ${what}`));
    const constraints = shapes.list(under(node, "constraints"), `\`constraints\` of ${what}`);
    const found: Promised[] = [
        ...listed.map((test) => ofTest(test, promised)),
        ...constraints.map((constraint) => ofConstraint(constraint, promised)),
    ];
    const tested = found.find(({ values }) => values !== null);
    return {
        unique: found.some(({ unique }) => unique),
        required: found.some(({ required }) => required),
        values: tested?.values ?? null,
        unquoted: tested?.unquoted ?? false,
        key: found.find(({ key }) => key !== null)?.key ?? null,
    };
}

function ofTest(node: Node, nothing: Promised): Promised {
    const [entry] = node.kind === "map" ? node.entries : [];
    const long = under(node, "test_name");
    const name = node.kind === "scalar" ? node.text : long?.kind === "scalar" ? long.text : entry?.key;
    const body = long === undefined ? entry?.value : node;
    if (name === undefined || isSoft(body)) return nothing;
    const argument = (key: string): Node | undefined => under(body, "arguments", key) ?? under(body, key);
    switch (name.split(".").at(-1)) {
        case "unique":
            return { ...nothing, unique: true };
        case "not_null":
            return { ...nothing, required: true };
        case "primary_key":
            return { ...nothing, unique: true, required: true, key: texts(argument("column_names")) };
        case "unique_combination_of_columns":
            return { ...nothing, key: texts(argument("combination_of_columns")) };
        case "accepted_values": {
            const quote = argument("quote");
            return {
                ...nothing,
                values: texts(argument("values")),
                unquoted: quote?.kind === "scalar" && quote.value === false,
            };
        }
        default:
            return nothing;
    }
}

/** It only warns, or it asks some rows. */
function isSoft(body: Node | undefined): boolean {
    const setting = (key: string): Node | undefined => under(body, "config", key) ?? under(body, key);
    const severity = setting("severity");
    return setting("where") !== undefined || (severity?.kind === "scalar" && severity.text.toLowerCase() === "warn");
}

function ofConstraint(node: Node, nothing: Promised): Promised {
    const type = under(node, "type");
    switch (type?.kind === "scalar" ? type.text.toLowerCase() : "") {
        case "primary_key":
            return { ...nothing, unique: true, required: true, key: texts(under(node, "columns")) };
        case "unique":
            return { ...nothing, unique: true };
        case "not_null":
            return { ...nothing, required: true };
        default:
            return nothing;
    }
}

function texts(node: Node | undefined): readonly string[] | null {
    if (node?.kind !== "list" || node.items.length === 0) return null;
    const found = node.items.flatMap((item) => (item.kind === "scalar" && item.text !== "" ? [item.text] : []));
    return found.length === node.items.length ? found : null;
}
