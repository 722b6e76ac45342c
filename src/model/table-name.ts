/** `shop.orders` */
export interface TableName {
    readonly source: string;
    readonly table: string;
}
