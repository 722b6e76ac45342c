/** The definition something comes from; its line is looked up in `Places`, so that the model holds no line numbers. */
export interface Origin {
    /** As the user would write it, from the project's folder: `models/customer.yaml`. */
    readonly file: string;
    /** `entities.customer.attributes.email`, `sources.shop.orders.status`. */
    readonly path: string;
}
