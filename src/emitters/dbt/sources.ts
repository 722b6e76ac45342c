import type { Dialect } from "../../dialects/dialect.js";
import type { Freshness, Source, SourceColumn, SourceTable } from "../../model/source.js";
import { flow, spaced, type YamlMap, type YamlValue } from "../../syntax/write.js";
import type { SqlText } from "../../text/sql-text.js";
import type { OutputFile } from "../output-tree.js";
import { dbtText } from "./dbt-text.js";
import { freshnessPeriod } from "./freshness-period.js";
import { propertiesFile } from "./properties-file.js";

/** `_<source>__sources.yml`: the raw tables as they are delivered. */
export function sourcesFile(source: Source, dialect: Dialect): OutputFile {
    return propertiesFile([source.origin], {
        sources: [
            {
                name: source.name,
                description: dbtText(source.description),
                schema: source.schema,
                config: { meta: { owner: source.owner ?? undefined, version: source.version } },
                tables: spaced(source.tables.map((table) => tableEntry(table, source, dialect))),
            },
        ],
    });
}

function tableEntry(table: SourceTable, source: Source, dialect: Dialect): YamlMap {
    const loaded = table.columns.find(({ name }) => name === table.loadedAt);
    const loadedAt = loaded === undefined ? null : loadedAtField(loaded, dialect);
    const config =
        loadedAt === null
            ? undefined
            : {
                  loaded_at_field: loadedAt,
                  freshness: source.freshness === null ? undefined : freshness(source.freshness),
              };
    return {
        name: table.name,
        identifier: table.identifier === table.name ? undefined : dbtText(table.identifier),
        description: dbtText(table.description),
        config,
        columns: rawColumns(table, dialect),
    };
}

/** dbt compares it with the clock, so that it must be a time however it arrives. */
function loadedAtField(column: SourceColumn, dialect: Dialect): SqlText | null {
    if (column.from.kind !== "raw") return null;
    const name = dialect.identifier(column.from.name);
    switch (column.from.arrives) {
        case "typed":
            return name;
        case "text":
            return dialect.parse(name, column.type);
        case "epoch_s":
        case "epoch_ms":
        case "epoch_us":
            return dialect.epoch(name, column.from.arrives);
    }
}

function freshness({ warnAfter, errorAfter }: Freshness): YamlMap {
    return {
        warn_after: warnAfter === null ? undefined : flow(freshnessPeriod(warnAfter)),
        error_after: errorAfter === null ? undefined : flow(freshnessPeriod(errorAfter)),
    };
}

/** Each raw column once, though several staged ones may read it. */
function rawColumns(table: SourceTable, dialect: Dialect): readonly YamlValue[] {
    const entries = new Map<string, YamlMap>();
    for (const column of table.columns) {
        if (column.from.kind !== "raw" || entries.has(column.from.name)) continue;
        const { name, arrives } = column.from;
        const delivered =
            arrives === "typed" ? column.type : ({ kind: arrives === "text" ? "string" : "integer" } as const);
        entries.set(name, {
            name: dbtText(name),
            quote: dialect.identifier(name) === name ? undefined : true,
            description: dbtText(column.description),
            data_type: dialect.typeName(delivered),
            config: column.pii === null ? undefined : flow({ meta: { pii: column.pii } }),
            data_tests: isRequired(name, table) ? [notNull] : undefined,
        });
    }
    return [...entries.values()];
}

/** A row without it is delivered all the same: that is for its producer to see, not a reason to stand still. */
const notNull: YamlMap = { not_null: { config: flow({ severity: "warn" }) } };

const isRequired = (name: string, { columns }: SourceTable): boolean =>
    columns.some(({ from, required }) => required && from.kind === "raw" && from.name === name);
