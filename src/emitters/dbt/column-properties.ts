import type { Dialect } from "../../dialects/dialect.js";
import { flow, type YamlMap, type YamlValue } from "../../syntax/write.js";
import type { Column } from "../../warehouse/plan/column.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import { dbtText, jinjaIn } from "./dbt-text.js";

/** One column of a model: its type, and the tests that follow from what the plan says about it. */
export function columnProperties(column: Column, relation: Relation, dialect: Dialect, contracted: boolean): YamlMap {
    const meta = columnMeta(column);
    // A view holds no constraints; where the table does, DuckDB refuses a null before any test sees it.
    const constrained = contracted && relation.materialized !== "view" && !column.nullable;
    return {
        name: column.name,
        quote: dialect.identifier(column.name) === column.name ? undefined : true,
        description: dbtText(column.description),
        data_type: dialect.typeName(column.type),
        constraints: constrained ? [flow({ type: "not_null" })] : undefined,
        config: meta === null ? undefined : flow({ meta }),
        data_tests: dataTests(column, relation),
    };
}

function columnMeta({ pii, unit, identifies, values }: Column): YamlMap | null {
    if (pii === null && unit === null && identifies === null && values?.open !== true) return null;
    return {
        pii: pii ?? undefined,
        unit: unit === null ? undefined : dbtText(unit),
        identifies: identifies ?? undefined,
        known_values: values?.open === true ? values.values.map(dbtText) : undefined,
    };
}

function dataTests(column: Column, relation: Relation): YamlValue | undefined {
    const isKey = relation.key.length === 1 && relation.key[0] === column.name;
    const plain = [
        ...(isKey || column.unique ? ["unique"] : []),
        ...(column.nullable && !relation.key.includes(column.name) ? [] : ["not_null"]),
    ];
    const others = [...acceptedValues(column), ...relationship(column)];
    if (plain.length + others.length === 0) return undefined;
    return others.length === 0 ? flow(plain) : [...plain, ...others];
}

/** dbt prints the values into SQL as they are, between single quotes when `quote` is not false. */
function acceptedValues({ values, type }: Column): readonly YamlMap[] {
    if (values === null || values.open) return [];
    // There is no way to hand dbt a value that holds Jinja delimiters.
    if (values.values.some((value) => jinjaIn(value).length > 0)) return [];
    const quoted = type.kind === "string" || type.kind === "date" || type.kind === "timestamp";
    const texts = values.values.map((value) => value.replaceAll("'", "''"));
    return [{ accepted_values: { arguments: flow(quoted ? { values: texts } : { values: texts, quote: false }) } }];
}

function relationship({ references }: Column): readonly YamlMap[] {
    if (references === null) return [];
    const { relation, column, severity } = references;
    const config = severity === undefined ? {} : { config: flow({ severity }) };
    return [{ relationships: { arguments: flow({ to: `ref('${relation}')`, field: column }), ...config } }];
}
