using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaCourse.Evaluation;

namespace MediaCourse.Cli;

/// <summary>Prints an evaluation as JSON: <c>measures</c>, <c>tone</c> and <c>disagreements</c>.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Write(TextWriter output, EvaluationReport report)
    {
        var matrix = report.Tone.Matrix;
        output.Write(JsonSerializer.Serialize(
            new
            {
                Measures = report.Scores,
                Tone = new
                {
                    report.Tone.Scorer,
                    matrix.Agreed,
                    matrix.Total,
                    AlphaOrdinal = report.Tone.Alpha.Value,
                    Pearson = report.Tone.Pearson.Value,
                    Labels = matrix.Labels.Select(expected => new { Reference = expected, Found = matrix.Labels.ToDictionary(found => found, found => matrix[expected, found], StringComparer.Ordinal) }),
                },
                report.Disagreements,
            },
            Options));
        output.Write('\n');
    }
}
