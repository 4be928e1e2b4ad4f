using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Interactive.Frames;

/// <summary>A column that a type of rows gives a frame.</summary>
/// <param name="Name">The property's name; that of a part of a property is joined to it by a full stop.</param>
/// <param name="ValueType">What the column holds.</param>
/// <param name="Path">The members from the row to the value; none where the row is the value.</param>
internal sealed record RowColumn(string Name, Type ValueType, IReadOnlyList<MemberInfo> Path)
{
    private const string WholeRow = "Value";

    // A row in a row in a row would be a column that no one looks for.
    private const int DeepestPath = 2;

    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>The columns of a type, in the order of a record's head, then of their declaration.</summary>
    public static IReadOnlyList<RowColumn> Of(Type type) =>
        PlainValue.TypeFor(type) is { } plain ? [new RowColumn(WholeRow, plain, [])] : [.. Of(type, prefix: "", [])];

    /// <summary>The value in a row, of <see cref="ValueType"/>, or null where it is missing.</summary>
    /// <exception cref="FrameConversionException">The property throws.</exception>
    public object? Value(object? item, int row)
    {
        try
        {
            var value = item;
            foreach (var member in Path)
            {
                if (value is null)
                {
                    return null;
                }

                value = member is PropertyInfo property ? property.GetValue(value) : ((FieldInfo)member).GetValue(value);
            }

            // A list may throw only when it is gone through, and a value when it is written.
            var plain = PlainValue.Of(value);
            return plain is null or string || ValueType != typeof(string) ? plain : PlainValue.Text(plain);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var cause = error is TargetInvocationException { InnerException: { } thrown } ? thrown : error;
            throw new FrameConversionException($"Row {row}: the property {Name} cannot be read: {cause.Message.ReplaceLineEndings(" ")}", cause);
        }
    }

    private static IEnumerable<RowColumn> Of(Type type, string prefix, IReadOnlyList<MemberInfo> path)
    {
        var head = Head(type);
        foreach (var member in Members(type, head).Where(member => path.Count == 0 || head.Length == 0 || head.Contains(member.Name, StringComparer.Ordinal)))
        {
            var held = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
            IReadOnlyList<MemberInfo> toMember = [.. path, member];
            var name = prefix + member.Name;
            var underlying = Nullable.GetUnderlyingType(held) ?? held;

            // The whole text into which a row points is not a value of the row.
            if (underlying == typeof(RawText) || typeof(Delegate).IsAssignableFrom(underlying))
            {
                continue;
            }

            if (PlainValue.TypeFor(held) is { } plain)
            {
                yield return new RowColumn(name, plain, toMember);
            }
            else if (IsMadeOfParts(underlying) && toMember.Count < DeepestPath)
            {
                foreach (var part in Of(underlying, name + ".", toMember))
                {
                    yield return part;
                }
            }
            else
            {
                yield return new RowColumn(name, typeof(string), toMember);
            }
        }
    }

    /// <summary>Whether a type is a record that says nothing of itself but its parts.</summary>
    private static bool IsMadeOfParts(Type type) =>
        type == typeof(TextSpan)
        || !typeof(IEnumerable).IsAssignableFrom(type)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } text
        && text.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && Members(type, []).Any();

    private static IEnumerable<MemberInfo> Members(Type type, string[] head)
    {
        IEnumerable<MemberInfo> members = typeof(ITuple).IsAssignableFrom(type) && type.IsValueType ? type.GetFields(Shown) : Properties(type);
        return members
            .OrderBy(member => Array.IndexOf(head, member.Name) is var place and >= 0 ? place : int.MaxValue)
            .ThenBy(member => Depth(member.DeclaringType!))
            .ThenBy(member => member.MetadataToken);
    }

    /// <summary>The properties that can be read, of each name the one that the type itself, or the nearest above it, declares.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        // An interface does not list what it takes from others.
        (type.IsInterface ? [.. type.GetInterfaces(), type] : new[] { type }).SelectMany(one => one.GetProperties(Shown))
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike)
            .GroupBy(property => property.Name, StringComparer.Ordinal)
            .Select(sameName => sameName.MaxBy(property => property.DeclaringType == type ? int.MaxValue : Depth(property.DeclaringType!))!);

    /// <summary>The names in a record's head: the parameters of the constructor that all its parts come through.</summary>
    private static string[] Head(Type type)
    {
        // Looked up by name in the type itself, a property that hides another is ambiguous, and so are two indexers.
        var types = Properties(type).ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.Ordinal);
        return type.GetConstructors()
            .Select(constructor => constructor.GetParameters())
            .Where(parameters => parameters.Length > 0 && parameters.All(parameter => types.GetValueOrDefault(parameter.Name ?? "") == parameter.ParameterType))
            .MaxBy(parameters => parameters.Length) is { } found
            ? [.. found.Select(parameter => parameter.Name!)]
            : [];
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;
}
