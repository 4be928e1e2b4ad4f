using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaCourse.Checks;

/// <summary>
/// Writes a value down so that values which count as the same are written the same, as JSON: numbers without needless digits, members of rows and
/// keys of dictionaries in alphabetical order.
/// </summary>
public sealed class CanonicalValue
{
    private const int MostCharacters = 200_000;
    private const int MostDepth = 8;
    private readonly StringBuilder _text = new();
    private readonly Compare _compare;

    private CanonicalValue(Compare compare) => _compare = compare;

    /// <summary>Writes a value down.</summary>
    /// <param name="value">A number, a text, a truth value, a date, a row of the library, or a list or dictionary of these.</param>
    /// <param name="compare">What counts as the same.</param>
    /// <exception cref="CheckAuthoringException">The value is of another type, or too large.</exception>
    public static string Of(object? value, Compare compare)
    {
        ArgumentNullException.ThrowIfNull(compare);
        var canonical = new CanonicalValue(compare);
        canonical.Write(value, 0);
        return canonical._text.ToString();
    }

    private void Write(object? value, int depth)
    {
        if (depth > MostDepth || _text.Length > MostCharacters)
        {
            throw new CheckAuthoringException("The checked value is too large to compare; check a count, a single value or a short list instead.");
        }

        if (_compare.ByType && value is not null)
        {
            _text.Append(value.GetType().Name).Append(':');
        }

        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case bool truth:
                _text.Append(truth ? "true" : "false");
                break;
            case string or char or Enum or Uri:
                WriteText(value.ToString()!);
                break;
            case DateOnly or DateTime or DateTimeOffset or TimeOnly or TimeSpan:
                WriteText(((IFormattable)value).ToString(value is TimeSpan ? "c" : "O", CultureInfo.InvariantCulture));
                break;
            case IDictionary dictionary:
                WriteDictionary(dictionary, depth);
                break;
            case IEnumerable items:
                WriteList(items, depth);
                break;
            default:
                if (CanonicalNumber.TryWrite(value, _compare.Grid, out var number))
                {
                    _text.Append(number);
                    break;
                }

                WriteRow(value, depth);
                break;
        }
    }

    private void WriteText(string text)
    {
        if (_compare.AsText)
        {
            text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        }

        _text.Append('"').Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append('"');
    }

    private void WriteList(IEnumerable items, int depth)
    {
        var written = new List<string>();
        var length = 0;
        foreach (var item in items)
        {
            written.Add(Part(item, depth));
            length += written[^1].Length + 1;
            if (length > MostCharacters)
            {
                throw new CheckAuthoringException("The checked list is too long to compare; check its count or its first items instead.");
            }
        }

        if (_compare.AnyOrder)
        {
            written.Sort(StringComparer.Ordinal);
        }

        _text.Append('[').AppendJoin(',', written).Append(']');
    }

    private void WriteDictionary(IDictionary dictionary, int depth)
    {
        var members = new List<string>();
        foreach (DictionaryEntry entry in dictionary)
        {
            members.Add($"{Part(entry.Key, depth)}:{Part(entry.Value, depth)}");
        }

        members.Sort(StringComparer.Ordinal);
        _text.Append('{').AppendJoin(',', members).Append('}');
    }

    private void WriteRow(object row, int depth)
    {
        if (!IsRow(row.GetType()))
        {
            throw new CheckAuthoringException($"A check cannot compare a value of type {row.GetType().Name}; let it return a number, a text, a row of the library, or a list of these.");
        }

        var members = row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && IsComparable(property.PropertyType))
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"\"{property.Name}\":{Part(property.GetValue(row), depth)}");
        _text.Append('{').AppendJoin(',', members).Append('}');
    }

    private string Part(object? value, int depth)
    {
        var part = new CanonicalValue(_compare);
        part.Write(value, depth + 1);
        return part._text.ToString();
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
