using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Sources;

namespace MediaCourse.Cli;

/// <summary>The JSON of <c>mediacourse corpus --json</c>, written article by article, so that a large corpus needs no memory for it.</summary>
internal static class CorpusJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("sources");
            foreach (var article in articles)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteArticle(json, article);
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("file", article.File);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("title", article.Title);
        json.WriteString("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("kind", article.Kind);
        json.WriteStartArray("spans");
        foreach (var span in article.Spans)
        {
            json.WriteStartObject();
            json.WriteString("role", span.Role.Name());
            json.WriteString("rule", span.Rule?.Name);
            json.WriteNumber("line", span.Line);
            json.WriteNumber("end_line", span.EndLine);
            json.WriteNumber("start", span.Span.Start);
            json.WriteNumber("end", span.Span.End);
            json.WriteString("text", span.Text);
            if (span.DuplicateOf is { } line)
            {
                json.WriteNumber("duplicate_of", line);
            }
            else
            {
                json.WriteNull("duplicate_of");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
