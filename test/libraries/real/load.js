// Imports from here, so that modules are found among the packages that are installed here.
export const load = (module) => import(module);
