import type { Event } from "../../model/event.js";
import type { Column } from "../../warehouse/plan/column.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { Warehouse } from "../../warehouse/plan/warehouse.js";
import { type EnumSymbol, type EnumUse, nameEnums } from "./enum-symbols.js";
import { type IdSymbol, nameIds } from "./id-symbols.js";
import { camelCase, pascalCase } from "./letter-case.js";
import { createSymbols } from "./symbols.js";
import { trackSymbols } from "./track-module.js";
import { scalars } from "./ts-type.js";

export interface RowSymbol {
    readonly relation: Relation;
    /** `DimCustomer360` */
    readonly type: string;
}

export interface EventSymbol {
    readonly event: Event;
    /** `OrderCompleted` */
    readonly type: string;
    /** `OrderCompletedCall` */
    readonly call: string;
    /** `orderCompleted` */
    readonly factory: string;
}

/** Every name that the package exports, given before any module is written. */
export interface Vocabulary {
    readonly events: readonly EventSymbol[];
    readonly ids: readonly IdSymbol[];
    readonly enums: readonly EnumSymbol[];
    readonly rows: readonly RowSymbol[];
}

/** Events first: they are what an application writes most. */
export function nameEverything({ model, relations }: Warehouse): Vocabulary {
    const symbols = createSymbols([...Object.keys(scalars), ...trackSymbols, "Database"]);
    const published = relations.filter((relation) => relation.public).sort((a, b) => (a.name < b.name ? -1 : 1));
    const columns = published.flatMap((relation) => relation.columns.map((column) => ({ column, relation })));
    const events = model.events.map((event): EventSymbol => {
        const type = symbols.claim(pascalCase(event.name), `${pascalCase(event.name)}Event`);
        return {
            event,
            type,
            call: symbols.claim(`${type}Call`),
            factory: symbols.claim(camelCase(event.name), `${camelCase(event.name)}Event`),
        };
    });
    const ids = nameIds(
        columns.flatMap(({ column }) => (brandOf(column) === null ? [] : [brandOf(column) ?? ""])),
        model,
        symbols,
    );
    const enums = nameEnums([...model.events.flatMap(propertyUses), ...columns.flatMap(columnUse)], symbols);
    const rows = published.map((relation): RowSymbol => {
        const type = pascalCase(relation.name);
        return { relation, type: symbols.claim(type, `${type}Row`) };
    });
    return { events, ids, enums, rows };
}

/** What kind of id a column holds. Only text can be branded; integers travel as text. */
export const brandOf = ({ identifies, type }: Column): string | null =>
    type.kind === "string" || type.kind === "integer" ? identifies : null;

function propertyUses({ name: owner, properties }: Event): readonly EnumUse[] {
    return properties.flatMap(({ name, values, type }) =>
        values === null || type.kind !== "string" ? [] : [{ name, owner, values }],
    );
}

function columnUse({ column, relation }: { column: Column; relation: Relation }): readonly EnumUse[] {
    const { name, values, type } = column;
    return values === null || type.kind !== "string" ? [] : [{ name, owner: relation.area, values }];
}

/** The enum of a column or property; its owner is the relation's area or the event. */
export function enumOf(vocabulary: Vocabulary, owner: string, name: string): EnumSymbol | undefined {
    return vocabulary.enums.find(({ uses }) => uses.includes(`${owner}.${name}`));
}
