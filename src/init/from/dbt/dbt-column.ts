import { piiKinds } from "../../../language/vocabulary.js";
import type { Node } from "../../../syntax/node.js";
import type { DeclaredColumn } from "../declared/declared-table.js";
import { modelType } from "../declared/model-type.js";
import { isSet, type Shapes, sentenceIn, under } from "../shape.js";
import { declaredTests, type Promised } from "./dbt-tests.js";

/** @param table as messages call it */
export function readColumn(
    node: Node,
    table: string,
    shapes: Shapes,
): { readonly column: DeclaredColumn; readonly isKey: boolean } | undefined {
    const map = shapes.map(node, `an entry of \`columns\` of ${table}`);
    if (map === undefined) return undefined;
    const raw = shapes.text(under(map, "name"), `\`name\` of a column of ${table}`);
    if (raw === undefined) {
        shapes.notRead(map, `a column of ${table}`, "it has no name");
        return undefined;
    }
    const what = `\`${raw}\` of ${table}`;
    const promised = declaredTests(map, what, shapes);
    const declared = shapes.text(under(map, "data_type"), `\`data_type\` of ${what}`);
    const type = declared === undefined ? null : (modelType(declared) ?? null);
    const unknown = declared !== undefined && type === null ? `the model has no type for ${oneLine(declared)}` : null;
    const { values, review } = acceptable(promised, type);
    const reviews = [unknown, review].filter((one) => one !== null);
    const isKey = isSet(under(map, "meta", "primary_key")) || isSet(under(map, "config", "meta", "primary_key"));
    return {
        isKey,
        column: {
            raw,
            description: sentenceIn(shapes.text(under(map, "description"), `\`description\` of ${what}`)),
            type: unknown === null ? (type ?? typeOf(promised)) : "string",
            arrivesAsText: false,
            required: promised.required,
            unique: promised.unique,
            values,
            pii: personal(map),
            review: reviews.length === 0 ? null : reviews.join("; "),
        },
    };
}

/** The moment of arrival must be there for dbt to read it, also where no column lists it. */
export function withLoadedAt(columns: readonly DeclaredColumn[], loadedAt: string | null): readonly DeclaredColumn[] {
    if (loadedAt === null) return columns;
    const isIt = ({ raw }: DeclaredColumn): boolean => raw.toLowerCase() === loadedAt.toLowerCase();
    if (columns.some(isIt)) {
        return columns.map((column) =>
            isIt(column) && column.type === null ? { ...column, type: "timestamp" } : column,
        );
    }
    return [
        ...columns,
        {
            raw: loadedAt,
            description: null,
            type: "timestamp",
            arrivesAsText: false,
            required: false,
            unique: false,
            values: null,
            pii: null,
            review: "named by loaded_at_field alone",
        },
    ];
}

const oneLine = (text: string): string => sentenceIn(text) ?? "what it says";

/** Accepted values tell the type where nothing else does. */
function typeOf({ values, unquoted }: Promised): string | null {
    if (values === null) return null;
    return unquoted && values.every((value) => /^-?\d{1,18}$/.test(value)) ? "integer" : "string";
}

/** Only texts and whole numbers are told apart by a set of values. */
function acceptable({ values }: Promised, type: string | null) {
    if (values === null || type === "boolean") return { values: null, review: null };
    const fits =
        type === null ||
        type === "string" ||
        (type === "integer" && values.every((value) => /^-?\d{1,18}$/.test(value)));
    const isPlain = values.every((value) => !/\p{C}|\{[{%#]/u.test(value));
    if (fits && isPlain) return { values: [...new Set(values)], review: null };
    return { values: null, review: "its accepted values are left out" };
}

const words = /^(contains_)?(pii|personal|personal_data|gdpr|privacy|sensitive)$/i;

/** What `meta` and `tags` say about personal data: a word of ours, or only that there is some. */
function personal(map: Node): string | true | null {
    for (const meta of [under(map, "meta"), under(map, "config", "meta")]) {
        if (meta?.kind !== "map") continue;
        for (const { key, value } of meta.entries) {
            if (!words.test(key) || value.kind !== "scalar") continue;
            if (value.value === false || value.value === null || /^(false|no|none|low)$/i.test(value.text)) continue;
            return piiKinds.find((kind) => kind === value.text.toLowerCase()) ?? true;
        }
    }
    const tags = [under(map, "tags"), under(map, "config", "tags")].flatMap((node) =>
        node?.kind === "list" ? node.items : node === undefined ? [] : [node],
    );
    return tags.some((tag) => tag.kind === "scalar" && words.test(tag.text)) ? true : null;
}
