using System.Buffers;
using System.Text;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>
/// Writes nodes back: what stands in the document's own file is copied byte for byte, what is new or comes from
/// another file is laid out in the document's style.
/// </summary>
internal sealed class JsonSyntaxWriter(SourceText document, IBufferWriter<byte> output)
{
    private readonly JsonStyle _style = document.Style;

    public void Write(JsonSyntax node, int depth)
    {
        switch (node)
        {
            case ScalarSyntax scalar:
                output.Write(scalar.Token.Span);
                break;
            case TextSyntax text:
                Write(text, depth);
                break;
            case { IsVerbatim: true } when ReferenceEquals(node.Source, document):
                output.Write(node.Raw.Span);
                break;
            case ArraySyntax array:
                Write(array, depth);
                break;
            case ObjectSyntax record:
                Write(record, depth);
                break;
        }
    }

    private void Write(ArraySyntax array, int depth)
    {
        var layout = LayoutOf(array, array.Layout);
        output.Write("["u8);
        for (var i = 0; i < array.Items.Length; i++)
        {
            var (value, gaps) = array.Items[i];
            var isLast = i == array.Items.Length - 1;
            Open(layout, gaps, depth, i == 0);
            Write(value, depth + 1);
            Close(layout, gaps, depth, isLast);
        }

        output.Write("]"u8);
    }

    private void Write(ObjectSyntax record, int depth)
    {
        var layout = LayoutOf(record, record.Layout);
        output.Write("{"u8);
        for (var i = 0; i < record.Members.Length; i++)
        {
            var member = record.Members[i];
            var isLast = i == record.Members.Length - 1;
            Open(layout, member.Gaps, depth, i == 0);
            if (member.Key is { } key)
            {
                output.Write(key.Span);
            }
            else
            {
                JsonString.Encode(member.Name, _style.AsciiOnly, output);
            }

            WriteOr(layout is null ? null : member.Colon, _style.Colon);
            Write(member.Value, depth + 1);
            Close(layout, member.Gaps, depth, isLast);
        }

        output.Write("}"u8);
    }

    private void Write(TextSyntax text, int depth)
    {
        if (text.Form == TextForm.String || (text.Form == TextForm.LikeTheFile && !_style.TextAsLines))
        {
            JsonString.Encode(text.Value, _style.AsciiOnly, output);
            return;
        }

        output.Write("["u8);
        var rest = text.Value.AsSpan();
        var isFirst = true;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..(end + 1)];
            rest = rest[line.Length..];
            Open(JsonLayout.New, default, depth, isFirst);
            JsonString.Encode(line, _style.AsciiOnly, output);
            Close(JsonLayout.New, default, depth, rest.IsEmpty);
            isFirst = false;
        }

        output.Write("]"u8);
    }

    private void Open(JsonLayout? layout, Gaps gaps, int depth, bool isFirst) =>
        WriteOr(layout?.Before(gaps, isFirst), _style.Before(depth + 1, isFirst));

    private void Close(JsonLayout? layout, Gaps gaps, int depth, bool isLast)
    {
        WriteOr(layout?.After(gaps, isLast), isLast ? _style.Close(depth) : "");
        if (!isLast)
        {
            output.Write(","u8);
        }
    }

    private void WriteOr(ReadOnlyMemory<byte>? own, string otherwise)
    {
        if (own is { } bytes)
        {
            output.Write(bytes.Span);
        }
        else
        {
            Encoding.UTF8.GetBytes(otherwise, output);
        }
    }

    private JsonLayout? LayoutOf(JsonSyntax node, JsonLayout own) =>
        node.Source is null || ReferenceEquals(node.Source, document) ? own : null;
}
