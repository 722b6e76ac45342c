import type { ScopeColumn } from "../../expression/compile.js";
import type { EntityDeclaration } from "../../language/entity.js";
import type { Text } from "../../language/located.js";
import { nameDiagnostics } from "../../names/diagnostics.js";
import type { Entity, Trait } from "../entity.js";
import { analyzeAggregate } from "./aggregate-traits.js";
import { analyzeDerived, derivedOrder } from "./derived-traits.js";
import { ownColumns, reportReserved } from "./dimension-columns.js";
import type { Notebook } from "./notebook.js";
import type { TraitSurroundings } from "./trait-surroundings.js";

/**
 * The traits of an entity, in declared order except that a derived one stands after those it reads.
 * A trait that could not be made sense of is left out.
 */
export function analyzeTraits(
    declaration: EntityDeclaration,
    entity: Entity,
    keys: readonly ScopeColumn[],
    surroundings: TraitSurroundings,
    notebook: Notebook,
): readonly Trait[] {
    const taken = ownColumns(entity, keys);
    const named = declaration.traits.filter(({ name }) => {
        reportReserved(name, taken, entity.name, notebook);
        return !isAttribute(name, entity, notebook);
    });
    const declared = new Map(named.map((trait) => [trait.name.value, trait]));
    const names = new Set([...declared.keys(), ...declaration.attributes.map(({ name }) => name.value)]);
    const traits = new Map<string, Trait>();
    for (const trait of named) {
        if (trait.kind !== "aggregate") continue;
        const analyzed = analyzeAggregate(trait, entity, surroundings, notebook);
        if (analyzed !== undefined) traits.set(analyzed.name, analyzed);
    }
    const order = derivedOrder(named, notebook);
    for (const name of order) {
        const trait = declared.get(name);
        if (trait?.kind !== "derived") continue;
        const analyzed = analyzeDerived(trait, entity, keys, [...traits.values()], names, notebook);
        if (analyzed !== undefined) traits.set(analyzed.name, analyzed);
    }
    return order.flatMap((name) => traits.get(name) ?? []);
}

/** Attributes and traits are columns of one row, so a trait's name must not be an attribute's. */
function isAttribute(name: Text, { name: entity, attributes }: Entity, notebook: Notebook): boolean {
    const attribute = attributes.find((candidate) => candidate.name === name.value);
    if (attribute === undefined) return false;
    const first = notebook.places.get(attribute.origin.path);
    const place = {
        span: name.span,
        ...(first !== undefined && { related: { span: first, label: "the attribute stands here" } }),
    };
    const params = { name: name.value, taken: `an attribute of ${entity}` };
    notebook.diagnostics.push(nameDiagnostics.report("duplicate", place, params));
    return true;
}
