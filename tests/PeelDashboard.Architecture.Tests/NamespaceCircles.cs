using System.Reflection;
using Mono.Cecil;

namespace PeelDashboard.Architecture.Tests;

/// <summary>
/// Finds namespaces of an assembly that need each other, however long the way round is: the slices of NetArchTest know no circles.
/// </summary>
internal static class NamespaceCircles
{
    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var uses = Uses(module);
        var root = assembly.GetName().Name!;
        return [.. uses.Keys.Select(start => CircleOf(start, uses)).Where(circle => circle.Count > 1)
            .Select(circle => string.Join(", ", circle.Select(name => name == root ? "(root)" : name[(root.Length + 1)..])
                .Order(StringComparer.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static List<string> CircleOf(string start, Dictionary<string, HashSet<string>> uses) =>
        [.. Reachable(start, uses).Where(name => Reachable(name, uses).Contains(start))];

    private static HashSet<string> Reachable(string start, Dictionary<string, HashSet<string>> uses)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var name))
            foreach (var next in uses[name].Where(seen.Add)) waiting.Enqueue(next);
        return seen;
    }

    private static Dictionary<string, HashSet<string>> Uses(ModuleDefinition module)
    {
        var own = module.Types.Where(type => type.Namespace.StartsWith("PeelDashboard", StringComparison.Ordinal)).ToList();
        var names = own.Select(type => type.Namespace).ToHashSet(StringComparer.Ordinal);
        return own.GroupBy(type => type.Namespace).ToDictionary(
            group => group.Key,
            group => group.SelectMany(Referenced).Where(type => type.Module == module && type.Namespace != group.Key)
                .Select(type => type.Namespace)
                .Where(names.Contains).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static IEnumerable<TypeDefinition> Referenced(TypeDefinition type)
    {
        var methods = type.Methods.SelectMany(method =>
            method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType).Concat(Body(method)));
        return type.Interfaces.Select(one => one.InterfaceType).Append(type.BaseType)
            .Concat(type.CustomAttributes.Concat(type.Methods.SelectMany(method => method.CustomAttributes))
                .Select(one => one.AttributeType))
            .Concat(type.Fields.Select(field => field.FieldType)).Concat(methods)
            .SelectMany(Parts).Where(one => one.Scope is ModuleDefinition).Select(one => one.Resolve())
                .OfType<TypeDefinition>().Select(Outermost)
            .Concat(type.NestedTypes.SelectMany(Referenced));
    }

    private static IEnumerable<TypeReference> Body(MethodDefinition method) => !method.HasBody ? [] :
        method.Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Body.Instructions.SelectMany(one => Operand(one.Operand)));

    private static IEnumerable<TypeReference> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification other => Parts(other.ElementType),
        _ => [type],
    };

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
