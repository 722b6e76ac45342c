import { isNumeric } from "../../expression/common-type.js";
import { typeText, type ValueType } from "../../expression/type.js";
import type { Text } from "../../language/located.js";
import type { AggregateTraitDeclaration } from "../../language/trait.js";
import { columnNames } from "../../names/column-names.js";
import { traitDiagnostics } from "../diagnostics/traits.js";
import type { Aggregate, AggregateTrait, Entity } from "../entity.js";
import type { Event } from "../event.js";
import { typeOfAggregate } from "./aggregate-type.js";
import { isScalar, isValueText } from "./conversion.js";
import { checkCurrency } from "./currencies.js";
import { traitSentence } from "./describe.js";
import { condition } from "./expressions.js";
import { factColumns } from "./fact-columns.js";
import { checkColumnName } from "./naming.js";
import { define, type Notebook } from "./notebook.js";
import { findProperty } from "./properties.js";
import { reachEvent } from "./reached-events.js";
import type { TraitSurroundings } from "./trait-surroundings.js";
import { valueSet } from "./value-sets.js";

/** A trait computed from the events of a row. @returns undefined after a diagnostic has said why */
export function analyzeAggregate(
    declaration: AggregateTraitDeclaration,
    entity: Entity,
    surroundings: TraitSurroundings,
    notebook: Notebook,
): AggregateTrait | undefined {
    const name = declaration.name.value;
    const origin = define(notebook, `${entity.origin.path}.traits.${name}`, declaration.name.span);
    const reached = reachEvent(declaration, entity, surroundings, notebook);
    if (reached === undefined) return undefined;
    const { event, reach } = reached;
    const where = condition(declaration.where, factColumns(event, notebook), notebook);
    const source = sourceOf(declaration, event, notebook);
    if (source === undefined) return undefined;
    const type = typeOfAggregate(declaration, source.type, notebook);
    if (type === undefined) return undefined;
    if (declaration.where === undefined || where !== null) {
        checkCurrency(declaration, source.of, event, where, notebook);
    }
    checkColumnName(declaration.name, type, notebook);
    const aggregate = declaration.aggregate.value;
    const property = event.properties.find((candidate) => candidate.name === source.of);
    const isValue = passesOn.has(aggregate);
    const otherwise = defaultOf(declaration, type, notebook);
    const window = declaration.window?.value ?? null;
    return {
        kind: "aggregate",
        name,
        description:
            declaration.description?.value ??
            traitSentence({ aggregate, of: source.of, event: event.name, reach, window }),
        type,
        pii: declaration.pii?.value ?? (isValue ? (property?.pii ?? null) : null),
        values:
            valueSet(declaration.values, declaration.open, type, notebook) ??
            (isValue ? (property?.values ?? null) : null),
        unit:
            declaration.unit?.value ??
            (isValue || aggregate === "sum" || aggregate === "avg" ? unitOf(property?.unit) : null),
        event: event.name,
        reach,
        aggregate,
        of: source.of,
        countsParties: source.isParty,
        where,
        window,
        default: otherwise,
        nullable: otherwise === null,
        origin,
    };
}

/** Aggregates whose value is one of the values they are computed from. */
const passesOn = new Set<Aggregate>(["min", "max", "first", "last", "most_frequent", "any"]);

/** `currency` points to a neighbour of the property; the trait has no such neighbour. */
const unitOf = (unit: string | null | undefined): string | null => (unit === "currency" ? null : (unit ?? null));

interface AggregatedColumn {
    readonly of: string | null;
    /** Of what is aggregated; of `count`, what it gives. */
    readonly type: ValueType;
    readonly isParty: boolean;
}

function sourceOf(
    { aggregate, of }: AggregateTraitDeclaration,
    event: Event,
    notebook: Notebook,
): AggregatedColumn | undefined {
    if (aggregate.value === "count") {
        if (of !== undefined) {
            notebook.diagnostics.push(traitDiagnostics.report("of-unused", { span: of.span }, { of: of.value }));
        }
        return { of: null, type: { kind: "integer" }, isParty: false };
    }
    if (of === undefined) {
        const params = { aggregate: aggregate.value };
        notebook.diagnostics.push(traitDiagnostics.report("of-missing", { span: aggregate.span }, params));
        return undefined;
    }
    if (aggregate.value === "count_distinct" && profilesOf(event).includes(of.value)) {
        return { of: of.value, type: { kind: "string" }, isParty: true };
    }
    const type = columnType(of, event, notebook);
    if (type === undefined) return undefined;
    const summed = aggregate.value === "sum" || aggregate.value === "avg";
    if (summed ? isNumeric(type.kind) : isScalar(type)) return { of: of.value, type, isParty: false };
    const params = { aggregate: aggregate.value, of: of.value, type: typeText(type) };
    notebook.diagnostics.push(traitDiagnostics.report("of-type", { span: of.span }, params));
    return undefined;
}

/** The columns of an event's fact that say who its parties are. */
const profilesOf = ({ identity, roles }: Event): readonly string[] => [
    ...(identity === null ? [] : [columnNames.profileId(identity)]),
    ...roles.map((role) => columnNames.profileId(role.identity, role.party)),
];

function columnType(of: Text, event: Event, notebook: Notebook): ValueType | undefined {
    if (of.value === "occurred_at") return { kind: "timestamp" };
    return findProperty(of, event.name, event.properties, notebook)?.type;
}

/** What stands where there were no events. */
function defaultOf(
    { aggregate, default: declared }: AggregateTraitDeclaration,
    type: ValueType,
    notebook: Notebook,
): string | null {
    if (declared === undefined || declared.isNull) {
        const counts = aggregate.value === "count" || aggregate.value === "count_distinct" || aggregate.value === "sum";
        return counts && declared === undefined ? "0" : null;
    }
    if (isValueText(declared.value, type)) return declared.value;
    const params = { value: declared.value, type: typeText(type) };
    notebook.diagnostics.push(traitDiagnostics.report("default-not-of-type", { span: declared.span }, params));
    return null;
}
