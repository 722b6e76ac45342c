import type { Event, Property } from "../../model/event.js";
import type { Column } from "../../warehouse/plan/column.js";
import type { Relation } from "../../warehouse/plan/relation.js";
import type { Warehouse } from "../../warehouse/plan/warehouse.js";
import { type EnumSymbol, type EnumUse, enumFinder, nameEnums } from "./enum-symbols.js";
import { type IdSymbol, nameIds } from "./id-symbols.js";
import { camelCase, pascalCase, singular } from "./letter-case.js";
import { createSymbols, type Symbols } from "./symbols.js";
import { trackSymbols } from "./track-symbols.js";
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
    /** Interfaces of the properties that are records, or lists of them, by property. */
    readonly records: ReadonlyMap<string, string>;
    /** Shapes that are still read, by version: `OrderCompletedV1`. */
    readonly previous: readonly PreviousSymbol[];
}

export interface PreviousSymbol {
    readonly version: string;
    readonly type: string;
    readonly properties: Event["properties"];
}

/** Every name that the package exports, given before any module is written. */
export interface Vocabulary {
    readonly events: readonly EventSymbol[];
    readonly ids: readonly IdSymbol[];
    readonly enums: readonly EnumSymbol[];
    readonly rows: readonly RowSymbol[];
    /** By what is identified. */
    readonly idOf: ReadonlyMap<string, IdSymbol>;
    readonly enumOf: (use: EnumUse) => EnumSymbol | undefined;
}

/** Events first: they are what an application writes most. */
export function nameEverything({ model, relations }: Warehouse): Vocabulary {
    const symbols = createSymbols([...Object.keys(scalars), ...trackSymbols, "Database"]);
    const published = relations.filter((relation) => relation.public).sort((a, b) => (a.name < b.name ? -1 : 1));
    const columns = published.flatMap((relation) => relation.columns.map((column) => ({ column, relation })));
    const named = model.events.map((event) => {
        const names = (text: string) => [pascalCase(text), `${pascalCase(text)}Call`, camelCase(text)] as const;
        const [type, call, factory] = symbols.claim(names(event.name), names(`${event.name}_event`));
        return { event, type, call, factory };
    });
    // A record's name never takes an event's, nor does that of a shape of old.
    const events = named.map(
        (event): EventSymbol => ({
            ...event,
            records: nameRecords(event.event, symbols),
            previous: namePrevious(event.event, symbols),
        }),
    );
    const branded = columns.map(({ column }) => brandOf(column)).filter((brand) => brand !== null);
    const ids = nameIds(branded, model, symbols);
    const uses = [
        ...model.events.flatMap(({ name, properties }) =>
            properties.flatMap((property) => [
                propertyUse(property, name),
                ...(property.record?.fields ?? []).map((field) => propertyUse(field, name)),
            ]),
        ),
        ...columns.map(({ column, relation }) => columnUse(column, relation)),
    ];
    const enums = nameEnums(
        uses.filter((use) => use !== null),
        symbols,
    );
    const rows = published.map((relation): RowSymbol => {
        const [type] = symbols.claim([pascalCase(relation.name)], [pascalCase(`${relation.name}_row`)]);
        return { relation, type };
    });
    const idOf = new Map(ids.map((id) => [id.identifies, id]));
    return { events, ids, enums, rows, idOf, enumOf: enumFinder(enums) };
}

/** Versions by their major, unless two of them share it: then by the whole. */
function namePrevious({ name: event, version: current, bindings }: Event, symbols: Symbols): readonly PreviousSymbol[] {
    const versions = new Map(
        bindings.flatMap(({ previous }) => previous.map((older) => [older.version, older] as const)),
    );
    const majors = [current, ...versions.keys()].map(majorOf);
    return [...versions.values()]
        .toSorted((a, b) => (a.version < b.version ? -1 : 1))
        .map(({ version, properties }): PreviousSymbol => {
            const named = (text: string): readonly [string] => [`${pascalCase(event)}V${text}`];
            const isAlone = majors.filter((major) => major === majorOf(version)).length === 1;
            const whole = named(version.replaceAll(".", "_"));
            const [type] = isAlone ? symbols.claim(named(majorOf(version)), whole) : symbols.claim(whole);
            return { version, type, properties };
        });
}

const majorOf = (version: string): string => version.split(".")[0] ?? version;

/** `items` of `order_completed` -> `OrderCompletedItem`. */
function nameRecords({ name: event, properties }: Event, symbols: Symbols): ReadonlyMap<string, string> {
    return new Map(
        properties.flatMap(({ name, record }) => {
            if (record === null) return [];
            const words = `${event}_${record.isList ? singular(name) : name}`;
            const [type] = symbols.claim([pascalCase(words)], [pascalCase(`${event}_${name}_record`)]);
            return [[name, type] as const];
        }),
    );
}

/** What kind of id a column holds. Only text can be branded; integers travel as text. */
export const brandOf = ({ identifies, type }: Column): string | null =>
    type.kind === "string" || type.kind === "integer" ? identifies : null;

export function propertyUse(
    { name, values, type }: Pick<Property, "name" | "values" | "type">,
    owner: string,
): EnumUse | null {
    return values === null || type.kind !== "string" ? null : { name, owner, values };
}

/** A relation's columns count as those of the event, entity or identity that it belongs to. */
export function columnUse({ name, listed, values, type }: Column, { area }: Relation): EnumUse | null {
    return values === null || type.kind !== "string" ? null : { name: listed ?? name, owner: area, values };
}
