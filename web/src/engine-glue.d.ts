/** Which build of the engine belongs to the scripts; the build of the site says it. */
declare const ENGINE_BUILD: string;

/** What Emscripten makes of src/wasm/bindings.cpp. */
declare module 'engine-glue' {
  export interface EngineModule {
    explain(scenario: string, slug: string): string;
    handover(scenario: string, fix: number, slug: string): string;
    matrix(scenario: string): string;
    markdown(scenario: string, slug: string): string;
    read(text: string): string;
    redact(text: string): string;
    link(fragment: string): string;
    catalog(): string;
  }

  export interface Options {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }

  /** Makes the object that it is handed the module. */
  export default function createModule(options: Options): Promise<EngineModule>;
}
