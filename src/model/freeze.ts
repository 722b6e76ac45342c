/** Freezes plain data all the way down, so that no later stage can change what an earlier one decided. */
export function freeze<Value>(value: Value): Value {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
    return value;
}
