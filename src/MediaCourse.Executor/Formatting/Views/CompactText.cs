using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaCourse.Executor.Formatting.Convention;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>
/// Writes a value with its parts on one line, such as <c>Person { Name = "Ada", Age = 36 }</c>, for a table's cell.
/// Cycles, depth, items and length are bounded.
/// </summary>
internal sealed class CompactText(FormatterRegistry formatters, MemberCache members, FormattingLimits limits)
{
    private const int MaxMembers = 12;
    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);

    /// <summary>The line.</summary>
    public string Write(object? value)
    {
        Write(value, depth: 0);
        return TextCut.Apply(_text.ToString(), limits.CellLength);
    }

    private bool IsFull => _text.Length > limits.CellLength;

    private void Write(object? value, int depth)
    {
        if (IsFull)
        {
            return;
        }

        if (value is string or char)
        {
            WriteQuoted(value.ToString()!, value is string ? '"' : '\'');
        }
        else if (ScalarText.TryWrite(value, out var text, out _))
        {
            WriteOnOneLine(text);
        }
        else if (value is Exception error)
        {
            WriteOnOneLine(ExceptionText.OneLine(error));
        }
        else if (OwnText(value!) is { } own)
        {
            WriteOnOneLine(own);
        }
        else
        {
            WriteParts(value!, depth);
        }
    }

    private void WriteParts(object value, int depth)
    {
        var isReference = !value.GetType().IsValueType;
        if (depth >= limits.Depth)
        {
            _text.Append(value is IEnumerable ? "[…]" : TypeName.Of(value.GetType()) + " { … }");
        }
        else if (isReference && !_path.Add(value))
        {
            _text.Append("<cycle: ").Append(TypeName.Of(value.GetType())).Append('>');
        }
        else
        {
            switch (value)
            {
                case IEnumerable sequence:
                    WriteSequence(sequence, depth);
                    break;
                case ITuple tuple:
                    WriteTuple(tuple, depth);
                    break;
                default:
                    WriteObject(value, depth);
                    break;
            }

            if (isReference)
            {
                _path.Remove(value);
            }
        }
    }

    private void WriteSequence(IEnumerable sequence, int depth)
    {
        var counted = Counted.Take(sequence, limits.NestedItems);
        var pairs = counted.Items.Count > 0 && counted.Items.All(KeyedItem.Is);
        _text.Append(pairs ? '{' : '[');
        for (var i = 0; i < counted.Items.Count && !IsFull; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            if (pairs)
            {
                var (key, item) = KeyedItem.Of(counted.Items[i]!);
                Write(key, depth + 1);
                _text.Append(": ");
                Write(item, depth + 1);
            }
            else
            {
                Write(counted.Items[i], depth + 1);
            }
        }

        if (counted.Failure is { } failure)
        {
            _text.Append(" … then ").Append(ExceptionText.OneLine(failure));
        }
        else if (counted is { More: true, Total: { } total })
        {
            _text.Append(CultureInfo.InvariantCulture, $", … {total - counted.Items.Count:N0} more");
        }
        else if (counted.More)
        {
            _text.Append(", … and more");
        }

        _text.Append(pairs ? '}' : ']');
    }

    private void WriteTuple(ITuple tuple, int depth)
    {
        _text.Append('(');
        for (var i = 0; i < tuple.Length && !IsFull; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Write(tuple[i], depth + 1);
        }

        _text.Append(')');
    }

    private void WriteObject(object value, int depth)
    {
        var type = value.GetType();
        if (KeyedItem.Is(value))
        {
            var (key, item) = KeyedItem.Of(value);
            Write(key, depth + 1);
            _text.Append(": ");
            Write(item, depth + 1);
            return;
        }

        if (ScalarText.HasOwnToString(type) && ScalarText.TryToString(value, out var own))
        {
            WriteOnOneLine(own);
            return;
        }

        _text.Append(TypeName.IsAnonymous(type) ? "" : TypeName.Of(type) + " ").Append("{ ");
        var shown = members.Of(type);
        for (var i = 0; i < shown.Length && i < MaxMembers && !IsFull; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(shown[i].Name).Append(" = ");
            var part = shown[i].ReadFrom(value, out var failure);
            if (failure is null)
            {
                Write(part, depth + 1);
            }
            else
            {
                WriteOnOneLine(ExceptionText.OneLine(failure));
            }
        }

        _text.Append(shown.Length > MaxMembers ? ", … }" : shown.Length == 0 ? "}" : " }");
    }

    /// <summary>What the type's own formatter writes, if that is one line.</summary>
    private string? OwnText(object value)
    {
        var text = formatters.For(value.GetType()).TryFormat(value, "text/plain").Text?.Trim();
        return text is null || text.Contains('\n', StringComparison.Ordinal) ? null : text;
    }

    private void WriteQuoted(string text, char mark)
    {
        _text.Append(mark);
        WriteOnOneLine(text);
        _text.Append(mark);
    }

    private void WriteOnOneLine(string text)
    {
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, limits.CellLength + 1)))
        {
            _text.Append(character is '\n' or '\r' or '\t' ? ' ' : character);
        }
    }
}
