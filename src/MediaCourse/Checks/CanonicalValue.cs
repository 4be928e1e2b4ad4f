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
    private readonly StringBuilder _text = new();
    private readonly Compare _compare;

    private CanonicalValue(Compare compare) => _compare = compare;

    /// <summary>Writes a value down.</summary>
    /// <param name="value">A number, a text, a truth value, a date, a row of the library, or a list or dictionary of these.</param>
    /// <param name="compare">What counts as the same.</param>
    /// <exception cref="CheckAuthoringException">The value is of another type, or too large.</exception>
    public static string Of(object? value, Compare compare) => Of(ProbeValue.Of(value), compare);

    /// <summary>Writes a value down that was taken apart.</summary>
    /// <param name="value">The value.</param>
    /// <param name="compare">What counts as the same.</param>
    public static string Of(ProbeValue value, Compare compare)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(compare);
        var canonical = new CanonicalValue(compare);
        canonical.Write(value);
        return canonical._text.ToString();
    }

    private void Write(ProbeValue value)
    {
        if (_compare.ByType && value.Type is { } type)
        {
            _text.Append(type).Append(':');
        }

        switch (value)
        {
            case TruthProbe(var truth):
                _text.Append(truth ? "true" : "false");
                break;
            case TextProbe(_, var text):
                WriteText(text);
                break;
            case NumberProbe(var typeName, var digits):
                _text.Append(CanonicalNumber.Write(typeName, digits, _compare.Grid));
                break;
            case ListProbe(_, var items):
                WriteList(items);
                break;
            case TableProbe(_, var entries):
                var members = entries.Select(entry => $"{Of(entry.Key, _compare)}:{Of(entry.Value, _compare)}").Order(StringComparer.Ordinal);
                _text.Append('{').AppendJoin(',', members).Append('}');
                break;
            case RowProbe(_, var fields):
                _text.Append('{').AppendJoin(',', fields.Select(field => $"\"{field.Key}\":{Of(field.Value, _compare)}")).Append('}');
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    private void WriteText(string text)
    {
        if (_compare.AsText)
        {
            text = Plain(text);
        }

        _text.Append('"').Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append('"');
    }

    private static string Plain(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return plain.TrimEnd('.', ' ') is { Length: > 0 } without ? without : plain;
    }

    private void WriteList(IReadOnlyList<ProbeValue> items)
    {
        var written = items.Select(item => Of(item, _compare));
        _text.Append('[').AppendJoin(',', _compare.AnyOrder ? written.Order(StringComparer.Ordinal) : written).Append(']');
    }
}
