import { dependencyOrder } from "../../graph/dependency-order.js";
import type { CustomerModel } from "../../model/customer-model.js";
import type { Entity } from "../../model/entity.js";

/** Entities in an order in which each dimension stands after those it reads. */
export function entityOrder({ entities }: Pick<CustomerModel, "entities">): readonly Entity[] {
    const byName = new Map(entities.map((entity) => [entity.name, entity]));
    const { order } = dependencyOrder([...byName.keys()], (name) =>
        (byName.get(name)?.attributes ?? []).flatMap(({ references }) =>
            references?.kind === "keyed" ? [references.entity] : [],
        ),
    );
    return order.flatMap((name) => byName.get(name) ?? []);
}
