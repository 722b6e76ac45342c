import type { CustomerModel } from "../../../model/customer-model.js";
import type { Attribute, GroupedEntity } from "../../../model/entity.js";

/** An attribute of the members, by its name. @throws Error when there is none; the model was checked. */
export function attributeOf(name: string, { members }: GroupedEntity, { entities }: CustomerModel): Attribute {
    const entity = entities.find((one) => one.name === members);
    const found = entity?.kind === "resolved" ? entity.attributes.find((one) => one.name === name) : undefined;
    if (found === undefined) throw new Error(`${members} has no attribute ${name}`);
    return found;
}
