using System.Collections;
using System.Globalization;
using System.Reflection;

namespace MediaCourse.Checks;

/// <summary>Takes one value apart, within bounds.</summary>
internal sealed class ProbeValueBuilder
{
    private const int MostDepth = 8;
    private int _characters;

    public ProbeValue Build(object? value, int depth)
    {
        if (depth > MostDepth)
        {
            throw new CheckAuthoringException("The checked value is too large to compare; check a count, a single value or a short list instead.");
        }

        switch (value)
        {
            case null:
                Count(4);
                return new NullProbe();
            case bool truth:
                Count(4);
                return new TruthProbe(truth);
            case string or char or Enum or Uri:
                return Text(value, value.ToString()!);
            case DateOnly or DateTime or DateTimeOffset or TimeOnly or TimeSpan:
                return Text(value, ((IFormattable)value).ToString(value is TimeSpan ? "c" : "O", CultureInfo.InvariantCulture));
            case IDictionary dictionary:
                return Table(dictionary, depth);
            case IEnumerable items:
                return List(items, depth);
            default:
                return CanonicalNumber.IsNumber(value.GetType()) ? Number(value) : Row(value, depth);
        }
    }

    private TextProbe Text(object value, string text)
    {
        Count(text.Length);
        return new TextProbe(value.GetType().Name, WithWholeCharacters(text));
    }

    private NumberProbe Number(object value)
    {
        var digits = CanonicalNumber.Digits(value);
        Count(digits.Length);
        return new NumberProbe(value.GetType().Name, digits);
    }

    private ListProbe List(IEnumerable items, int depth)
    {
        var built = new List<ProbeValue>();
        foreach (var item in items)
        {
            built.Add(Build(item, depth + 1));
        }

        return new ListProbe(items.GetType().Name, built);
    }

    private TableProbe Table(IDictionary dictionary, int depth)
    {
        var entries = new List<KeyValuePair<ProbeValue, ProbeValue>>();
        foreach (DictionaryEntry entry in dictionary)
        {
            entries.Add(new(Build(entry.Key, depth + 1), Build(entry.Value, depth + 1)));
        }

        return new TableProbe(dictionary.GetType().Name, entries);
    }

    private RowProbe Row(object row, int depth)
    {
        if (!IsRow(row.GetType()))
        {
            throw new CheckAuthoringException($"A check cannot compare a value of type {row.GetType().Name}; let it return a number, a text, a row of the library, or a list of these.");
        }

        var members = row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && IsComparable(property.PropertyType))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.Name, Build(property.GetValue(row), depth + 1)));
        return new RowProbe(row.GetType().Name, [.. members]);
    }

    // Half of a character, as a cut may leave it, cannot be written.
    private static string WithWholeCharacters(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;

    private void Count(int characters)
    {
        // What stands around a value in writing counts too, or a list of many small ones would be without bound.
        const int Around = 20;
        _characters += characters + Around;
        if (_characters > ProbeValue.MostCharacters)
        {
            throw new CheckAuthoringException("The checked value is too long to compare; check its count or its first items instead.");
        }
    }

    // A row of the library is one of its records; what else a record holds, such as the whole text it is from, is no part of the answer.
    private static bool IsRow(Type type) =>
        type.Assembly == typeof(CanonicalValue).Assembly && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsComparable(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(bool) || type == typeof(char) || type == typeof(DateOnly) || type == typeof(DateTime)
            || type.IsEnum || CanonicalNumber.IsNumber(type) || IsRow(type);
    }
}
