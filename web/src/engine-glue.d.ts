/** Which build of the engine belongs to the scripts; set when the site is built. */
declare const ENGINE_BUILD: string;

/** What Emscripten builds from src/wasm/bindings.cpp. */
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

  /** Makes the object that it gets into the module. */
  export default function createModule(options: Options): Promise<EngineModule>;
}
