using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace MediaCourse.Checks;

/// <summary>Puts a value together again from its parts, for a judge that takes it as what it was.</summary>
internal static class ProbeValueAssembly
{
    private static readonly Type[] ListTypes = [typeof(IEnumerable<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(ICollection<>), typeof(IList<>), typeof(List<>)];

    private static readonly Type[] TableTypes = [typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>), typeof(Dictionary<,>)];

    /// <summary>The value as an object of the type.</summary>
    /// <exception cref="ProbeTextException">The parts do not make a value of the type.</exception>
    public static object? Assemble(ProbeValue value, Type type)
    {
        try
        {
            return Build(value, type);
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidCastException or ArgumentException or TargetInvocationException or MissingMethodException)
        {
            throw Unfit(value, type);
        }
    }

    private static object? Build(ProbeValue value, Type type) => value switch
    {
        NullProbe => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? throw Unfit(value, type) : null,
        TruthProbe(var truth) when Takes(type, typeof(bool)) => truth,
        NumberProbe(var name, var digits) => Number(name, digits, type) ?? throw Unfit(value, type),
        TextProbe(_, var text) => Text(text, type) ?? throw Unfit(value, type),
        ListProbe(_, var items) => List(items, type) ?? throw Unfit(value, type),
        TableProbe(_, var entries) => Table(entries, type) ?? throw Unfit(value, type),
        RowProbe row => Row(row, type) ?? throw Unfit(value, type),
        _ => throw Unfit(value, type),
    };

    private static bool Takes(Type type, Type given) => type == given || type == typeof(object) || Nullable.GetUnderlyingType(type) == given;

    private static object? Number(string name, string digits, Type type)
    {
        var wanted = type == typeof(object) ? typeof(int).Assembly.GetType($"System.{name}") : Nullable.GetUnderlyingType(type) ?? type;
        if (wanted is null || !CanonicalNumber.IsNumber(wanted))
        {
            return null;
        }

        return wanted == typeof(Half) ? (Half)double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)
            : wanted == typeof(float) ? (float)double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)
            : Convert.ChangeType(digits, wanted, CultureInfo.InvariantCulture);
    }

    private static object? Text(string text, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(object) ? text
            : type == typeof(char) ? char.Parse(text)
            : type.IsEnum ? Enum.Parse(type, text)
            : type == typeof(Uri) ? new Uri(text, UriKind.RelativeOrAbsolute)
            : type == typeof(DateOnly) ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)
            : type == typeof(TimeOnly) ? TimeOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)
            : type == typeof(DateTime) ? DateTime.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : type == typeof(DateTimeOffset) ? DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture)
            : type == typeof(TimeSpan) ? TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture)
            : null;
    }

    private static object? List(IReadOnlyList<ProbeValue> items, Type type)
    {
        var element = type.IsArray && type.GetArrayRank() == 1 ? type.GetElementType()
            : type == typeof(object) ? typeof(object)
            : type.IsGenericType && (ListTypes.Contains(type.GetGenericTypeDefinition()) || type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) ? type.GetGenericArguments()[0]
            : null;
        if (element is null)
        {
            return null;
        }

        var array = Array.CreateInstance(element, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(Build(items[i], element), i);
        }

        return type.IsArray || type == typeof(object) ? array
            : type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                ? typeof(ProbeValueAssembly).GetMethod(nameof(ToImmutable), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(element).Invoke(null, [array])
                : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array);
    }

    private static ImmutableArray<T> ToImmutable<T>(T[] items) => ImmutableArray.Create(items);

    private static object? Table(IReadOnlyList<KeyValuePair<ProbeValue, ProbeValue>> entries, Type type)
    {
        if (!type.IsGenericType || !TableTypes.Contains(type.GetGenericTypeDefinition()))
        {
            return null;
        }

        var (key, item) = (type.GetGenericArguments()[0], type.GetGenericArguments()[1]);
        var table = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item))!;
        foreach (var (given, value) in entries)
        {
            table.Add(Build(given, key) ?? throw new FormatException(), Build(value, item));
        }

        return table;
    }

    // Where a record is made of more than its comparable members, such as the text it is from, it cannot be put together again.
    private static object? Row(RowProbe row, Type type)
    {
        var members = row.Members.ToDictionary(member => member.Key, member => member.Value, StringComparer.OrdinalIgnoreCase);
        var constructor = type.Assembly == typeof(ProbeValueAssembly).Assembly && type.Name == row.Type
            ? type.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters().All(parameter => members.ContainsKey(parameter.Name!)))
            : null;
        return constructor?.Invoke([.. constructor.GetParameters().Select(parameter => Build(members[parameter.Name!], parameter.ParameterType))]);
    }

    private static ProbeTextException Unfit(ProbeValue value, Type type) => new($"a {value.Type ?? "missing value"} is no {type.Name} that a judge can be given");
}
