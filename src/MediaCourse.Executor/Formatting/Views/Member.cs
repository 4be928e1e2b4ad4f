using System.Diagnostics;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>A public property or field that is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Read">Its value in an object; throws what the property throws.</param>
internal sealed record Member(string Name, Func<object, object?> Read)
{
    private const BindingFlags DeclaredHere = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The members of a type: those of ancestors first, a record's positional ones before the others, then as declared.</summary>
    public static Member[] Of(Type type)
    {
        var ancestry = new Stack<Type>();
        for (var ancestor = type; ancestor is not null && ancestor != typeof(object) && ancestor != typeof(ValueType); ancestor = ancestor.BaseType)
        {
            ancestry.Push(ancestor);
        }

        var members = new List<Member>();
        foreach (var ancestor in ancestry)
        {
            foreach (var member in Declared(ancestor))
            {
                var known = members.FindIndex(earlier => string.Equals(earlier.Name, member.Name, StringComparison.Ordinal));
                if (known < 0)
                {
                    members.Add(member);
                }
                else
                {
                    members[known] = member;
                }
            }
        }

        return [.. members];
    }

    /// <summary>Reads the value from an object; <paramref name="failure"/> is what the property threw.</summary>
    public object? ReadFrom(object target, out Exception? failure)
    {
        try
        {
            failure = null;
            return Read(target);
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            failure = error;
            return null;
        }
    }

    private static IEnumerable<Member> Declared(Type type)
    {
        var properties = type.GetProperties(DeclaredHere).Where(IsShown).ToList();
        properties.Sort((one, other) => one.MetadataToken.CompareTo(other.MetadataToken));
        if (ScalarText.IsRecord(type))
        {
            // The compiler emits positional properties behind those written in the body.
            var positions = Positions(type);
            properties = [.. properties.OrderBy(property => positions.GetValueOrDefault(property.Name, int.MaxValue))];
        }

        foreach (var property in properties)
        {
            yield return new Member(property.Name, target => property.GetValue(target, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null));
        }

        foreach (var field in type.GetFields(DeclaredHere).Where(IsShown).OrderBy(field => field.MetadataToken))
        {
            yield return new Member(field.Name, field.GetValue);
        }
    }

    private static Dictionary<string, int> Positions(Type type)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var deconstruct = type.GetMethods(DeclaredHere).FirstOrDefault(method => string.Equals(method.Name, "Deconstruct", StringComparison.Ordinal));
        foreach (var parameter in deconstruct?.GetParameters() ?? [])
        {
            positions[parameter.Name ?? ""] = parameter.Position;
        }

        return positions;
    }

    private static bool IsShown(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && IsReadable(property.PropertyType)
        && !IsHidden(property);

    private static bool IsShown(FieldInfo field) =>
        !field.Name.Contains('<', StringComparison.Ordinal) && IsReadable(field.FieldType) && !IsHidden(field);

    private static bool IsReadable(Type type) => !type.IsByRefLike && !type.IsPointer && !type.IsByRef;

    private static bool IsHidden(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;
}
