declare module 'class-transformer/cjs/storage.js' {
  export const defaultMetadataStorage: {
    findTypeMetadata(
      target: abstract new () => object,
      propertyName: string,
    ): { typeFunction: () => new () => object } | undefined;
  };
}
