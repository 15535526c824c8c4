import { AST_NODE_TYPES, TSESLint, type TSESTree } from "@typescript-eslint/utils";
import { cutsDown, isReducedType, namesPerson, sensitiveClaim } from "../credentials/token-claims.js";
import { onlyValueOf, variableOf } from "./bindings.js";
import {
  enclosingFunction,
  isCall,
  propertyName,
  referredName,
  targetName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./expressions.js";
import type { SourceCode } from "./file.js";
import { evaluate } from "./values.js";

/** Methods and fields that yield all of a record's fields. */
const WHOLE = new Set(["toObject", "toJSON", "_doc", "dataValues", "attributes"]);

/** The record whose every field an expression holds: `user`, `req.user`, `user.toObject()`, `Object.assign({}, user)`. */
export function wholeRecord(expression: Node, sourceCode: SourceCode): Node | undefined {
  const node = unwrap(expression);
  if (isCall(node)) return recordOfCall(node, sourceCode);
  if (node.type === AST_NODE_TYPES.MemberExpression && WHOLE.has(propertyName(node) ?? ""))
    return wholeRecord(node.object, sourceCode);
  if (node.type !== AST_NODE_TYPES.Identifier && node.type !== AST_NODE_TYPES.MemberExpression) return undefined;
  const name = referredName(node);
  if (name === undefined || !namesPerson(name)) return undefined;
  return node.type === AST_NODE_TYPES.Identifier && isReduced(node, sourceCode) ? undefined : node;
}

function recordOfCall(call: TSESTree.CallExpression | TSESTree.NewExpression, sourceCode: SourceCode): Node | undefined {
  const { callee } = call;
  if (callee.type === AST_NODE_TYPES.MemberExpression && WHOLE.has(propertyName(callee) ?? ""))
    return wholeRecord(callee.object, sourceCode);
  const name = sourceCode.getText(callee);
  const [first] = call.arguments;
  if (name === "Object.assign") {
    const last = call.arguments.at(-1);
    return call.arguments.length === 2 && last ? wholeRecord(last, sourceCode) : undefined;
  }
  if (name === "JSON.parse" && first && isCall(first) && sourceCode.getText(first.callee) === "JSON.stringify") {
    return first.arguments[0] && wholeRecord(first.arguments[0], sourceCode);
  }
  return name === "structuredClone" && first ? wholeRecord(first, sourceCode) : undefined;
}

/** Whether the file shows that a variable named as a record holds less: by its type, its making or its callers. */
function isReduced(name: TSESTree.Identifier, sourceCode: SourceCode): boolean {
  const variable = variableOf(name, sourceCode);
  const definition = variable?.defs[0];
  if (!variable || !definition) return false;
  const typed = definition.name.type === AST_NODE_TYPES.Identifier ? definition.name.typeAnnotation?.typeAnnotation : undefined;
  if (typed && isNarrow(typed, sourceCode)) return true;
  if (definition.type === TSESLint.Scope.DefinitionType.Variable) {
    if (definition.node.id.type === AST_NODE_TYPES.ObjectPattern) return isRestWithout(definition.name, definition.node.id);
    const value = onlyValueOf(variable);
    return value ? isReducedValue(value, sourceCode) : true;
  }
  if (definition.type !== TSESLint.Scope.DefinitionType.Parameter) return false;
  const owner = definition.node as FunctionNode;
  return isVerifyCallback(owner, sourceCode) || isGivenReduced(owner, definition.name as Node, sourceCode);
}

/** `const { password, ...user } = record`. */
function isRestWithout(name: Node, pattern: TSESTree.ObjectPattern): boolean {
  const rest = pattern.properties.find((property) => property.type === AST_NODE_TYPES.RestElement);
  return (
    rest?.type === AST_NODE_TYPES.RestElement &&
    rest.argument === name &&
    pattern.properties.some(
      (property) => property.type === AST_NODE_TYPES.Property && sensitiveClaim(propertyName(property) ?? "") !== undefined,
    )
  );
}

function isNarrow(type: TSESTree.TypeNode, sourceCode: SourceCode): boolean {
  switch (type.type) {
    case AST_NODE_TYPES.TSStringKeyword:
    case AST_NODE_TYPES.TSNumberKeyword:
      return true;
    case AST_NODE_TYPES.TSTypeLiteral:
      return hasNoSensitive(type.members);
    case AST_NODE_TYPES.TSTypeReference: {
      const name = sourceCode.getText(type.typeName);
      const declared = declaredMembers(name, sourceCode);
      return declared ? hasNoSensitive(declared) : isReducedType(name);
    }
    default:
      return false;
  }
}

function hasNoSensitive(members: readonly TSESTree.TypeElement[]): boolean {
  return members.every(
    (member) =>
      member.type !== AST_NODE_TYPES.TSPropertySignature ||
      member.key.type !== AST_NODE_TYPES.Identifier ||
      sensitiveClaim(member.key.name) === undefined,
  );
}

/** The members of an interface or of an object type that the file declares. */
function declaredMembers(name: string, sourceCode: SourceCode): readonly TSESTree.TypeElement[] | undefined {
  for (const statement of sourceCode.ast.body) {
    const declaration = statement.type === AST_NODE_TYPES.ExportNamedDeclaration ? statement.declaration : statement;
    if (
      declaration?.type === AST_NODE_TYPES.TSInterfaceDeclaration &&
      declaration.id.name === name &&
      declaration.extends.length === 0
    )
      return declaration.body.body;
    if (
      declaration?.type === AST_NODE_TYPES.TSTypeAliasDeclaration &&
      declaration.id.name === name &&
      declaration.typeAnnotation.type === AST_NODE_TYPES.TSTypeLiteral
    )
      return declaration.typeAnnotation.members;
  }
  return undefined;
}

/** A literal, the result of a function that cuts down, or of a query that selects fields. */
function isReducedValue(value: Node, sourceCode: SourceCode): boolean {
  const node = unwrap(value);
  if (node.type === AST_NODE_TYPES.ObjectExpression) return true;
  if (!isCall(node)) return false;
  if (/^(?:verify|decode|jwtVerify|parse)/.test(targetName(node.callee) ?? "")) return true;
  return cutsDown(targetName(node.callee) ?? "") || /\bselect\b|\battributes\s*:|\bprojection\b/.test(sourceCode.getText(node));
}

/** `jwt.verify(token, key, (error, user) => …)`: the claims of a token, and no record. */
function isVerifyCallback(owner: FunctionNode, sourceCode: SourceCode): boolean {
  const call = wrapped(owner).parent;
  return call !== undefined && isCall(call) && /verif/i.test(sourceCode.getText(call.callee));
}

/** Whether every call in the file gives a function an object literal without sensitive fields. */
function isGivenReduced(owner: FunctionNode, parameter: Node, sourceCode: SourceCode): boolean {
  const index = owner.params.findIndex((param) => param === parameter);
  const holder = owner.type === AST_NODE_TYPES.FunctionDeclaration ? owner.id : wrapped(owner).parent;
  const id = holder?.type === AST_NODE_TYPES.VariableDeclarator ? holder.id : holder;
  if (id?.type !== AST_NODE_TYPES.Identifier || index < 0) return false;
  const calls = (variableOf(id, sourceCode)?.references ?? []).flatMap(({ identifier }) => {
    const call = (identifier as Node).parent;
    return call && isCall(call) && call.callee === identifier ? [call] : [];
  });
  return (
    calls.length > 0 &&
    calls.every(({ arguments: given }) => {
      const argument = given[index];
      const value = argument && evaluate(argument, sourceCode);
      return value?.kind === "object" && value.node.properties.every((property) => property.type === AST_NODE_TYPES.Property);
    })
  );
}

/** Functions that look a record up, by their name. */
const LOOKS_UP = /^(?:find|get|fetch|load|create|save|insert|update|upsert|select|query|signup|register|authenticate|validate)/i;

/** Whether a variable surely holds a record and no name or id: it was looked up, or its password is read. */
export function isSurelyRecord(record: Node, sourceCode: SourceCode): boolean {
  if (record.type !== AST_NODE_TYPES.Identifier) return true;
  const variable = variableOf(record, sourceCode);
  const value = variable && onlyValueOf(variable);
  const made = value && unwrap(value);
  if (made && isCall(made) && LOOKS_UP.test(targetName(made.callee) ?? "")) return true;
  const around = sourceCode.getText(enclosingFunction(record) ?? sourceCode.ast);
  return new RegExp(
    `\\b${record.name}\\s{0,5}[?!]?\\.\\s{0,5}(?:password|passwd|hash|salt|comparePassword|checkPassword|validPassword)`,
  ).test(around);
}
