using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Comments;
using MediaCourse.Comments.Descriptors;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Comments.Summary;
using MediaCourse.Display;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints the comments of a thread with their places and what they likely answer and quote.</summary>
internal static class CommentsReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A list of objects, one a line.</summary>
    public static void WriteJson(Stream output, CommentThread thread, CancellationToken cancellationToken)
    {
        output.WriteByte((byte)'[');
        foreach (var comment in thread.Comments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write(comment.Id == 1 ? "\n"u8 : ",\n"u8);
            using var json = new Utf8JsonWriter(output, Options);
            WriteComment(json, comment);
        }

        output.Write("\n]\n"u8);
        output.Flush();
    }

    /// <summary>A table, one row to a comment, and the tone of the thread below it.</summary>
    public static void WriteTable(TextWriter output, CommentThread thread)
    {
        var comments = thread.Comments;
        output.Write($"{TablePrinter.Printable(thread.Source)}: {Count(comments.Length, "comment")} as the lines suggest\n");
        var table = new TablePrinter(">id", ">lines", ">begins", "answers", ">words", ">others'", "text");
        foreach (var comment in comments)
        {
            table.AddRow(
                Style.Plain,
                Number(comment.Id),
                comment.EndLine == comment.StartLine ? Number(comment.StartLine) : $"{Number(comment.StartLine)}-{Number(comment.EndLine)}",
                Share(comment.Boundary.Confidence),
                comment.Reply is { } reply ? $"{Number(reply.To)} ({Share(reply.Confidence)})" : null,
                Number(comment.Descriptors.Words),
                Number(comment.Descriptors.QuotedWords),
                comment.DuplicateOf is { } other ? $"[= {Number(other)}] {comment.Text}" : comment.Text);
        }

        output.Write(table.Render());
        output.Write("begins: how sure a comment begins there; answers: what it likely answers, and the share of such links that are right. Neither is in the text.\n");
        output.Write("others': words of others in it. '--explain' shows why each line begins a comment or does not.\n\n");
        output.Write(ThreadTone.Of(thread).ToTable().ToPlainText().TrimEnd('\n') + "\n");
    }

    /// <summary>A table, one row to a line: whether a comment begins there and what speaks for and against it.</summary>
    public static void WriteBoundaries(TextWriter output, CommentThread thread)
    {
        var rows = new StringBuilder();
        rows.Append(CultureInfo.InvariantCulture, $"{TablePrinter.Printable(thread.Source)}: {Count(thread.Comments.Length, "comment")} in {Count(thread.Boundaries.Length, "line")}; each line starts at {BoundarySigns.Start:+0.00}, and above 0 a comment begins\n");
        foreach (var boundary in thread.Boundaries)
        {
            var text = TablePrinter.Printable(boundary.Text);
            rows.Append(CultureInfo.InvariantCulture, $"\n{(boundary.Begins ? "+" : " ")} {boundary.Line}  {(text.Length > 90 ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[88]) ? 88 : 89), "\u2026") : text)}\n");
            if (boundary.Signs.IsEmpty)
            {
                rows.Append(CultureInfo.InvariantCulture, $"      {boundary.Reason}\n");
            }

            foreach (var sign in boundary.Signs)
            {
                rows.Append(CultureInfo.InvariantCulture, $"      {sign.Weight:+0.0;-0.0}  {sign.Name}: {sign.Reason}\n");
            }
        }

        output.Write(rows);
    }

    private static void WriteComment(Utf8JsonWriter json, Comment comment)
    {
        json.WriteStartObject();
        json.WriteNumber("id", comment.Id);
        json.WriteNumber("start_line", comment.StartLine);
        json.WriteNumber("end_line", comment.EndLine);
        json.WriteNumber("start", comment.Span.Start);
        json.WriteNumber("end", comment.Span.End);
        json.WriteString("text", comment.Text);
        WriteNumber(json, "reply_to", comment.Reply?.To);
        WriteRounded(json, "reply_confidence", comment.Reply?.Confidence);
        WriteNumber(json, "duplicate_of", comment.DuplicateOf);
        json.WriteStartArray("quoted");
        foreach (var quoted in comment.Quoted)
        {
            json.WriteStartObject();
            json.WriteNumber("start", quoted.Span.Start);
            json.WriteNumber("end", quoted.Span.End);
            json.WriteString("text", quoted.Text);
            json.WriteString("form", Name(quoted.Form));
            WriteRounded(json, "confidence", quoted.Confidence);
            json.WriteString("reason", quoted.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteRounded(json, "boundary_confidence", comment.Boundary.Confidence);
        json.WriteString("boundary_reason", comment.Boundary.Reason);
        json.WriteString("reply_reason", comment.Reply?.Reason);
        WriteDescriptors(json, comment.Descriptors);
        json.WriteEndObject();
    }

    private static void WriteDescriptors(Utf8JsonWriter json, CommentDescriptors descriptors)
    {
        json.WriteStartObject("descriptors");
        json.WriteNumber("words", descriptors.Words);
        json.WriteNumber("quoted_words", descriptors.QuotedWords);
        json.WriteNumber("sentences", descriptors.Sentences);
        json.WriteNumber("questions", descriptors.Questions);
        WriteRounded(json, "capital_share", descriptors.CapitalShare);
        json.WriteNumber("second_person", descriptors.SecondPerson);
        WriteWords(json, "insults", descriptors.Insults.Select(insult => insult.Text));
        var target = descriptors.Target;
        json.WriteString("target", target is { } found ? Name(found) : null);
        WriteWords(json, "target_words", descriptors.Mentions.Where(mention => mention.Target == target).Select(mention => mention.Text));
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteRounded(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 3));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
