using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Metadata;

/// <summary>Reads a cell's grading metadata of version 0 to 3 as version 3.</summary>
internal static class GradingMetadataReader
{
    private const int ChecksumLength = 32;

    public static GradingMetadata Read(NotebookCell cell)
    {
        if (cell.Metadata.Json(GradingMetadata.Key) is not JsonObject fields)
        {
            throw new GradingMetadataException("*", "is no JSON object; remove it, or mark the cell afresh");
        }

        var version = Version(fields);
        var read = new GradingMetadata
        {
            GradeId = Id(fields),
            IsGrade = Flag(fields, "grade", version),
            IsSolution = Flag(fields, "solution", version),
            IsLocked = Flag(fields, "locked", version),
            IsTask = Flag(fields, "task", 0),
            Checksum = Checksum(fields),
            CellType = Text(fields, "cell_type"),
        };
        if (read.IsGrade || read.IsTask)
        {
            read = read with { Points = Points(fields, version) };
        }

        // Version 2 brought the kind of cell, beside the checksum that vouches for it.
        return version < 2 && read is { Checksum: not null, CellType: null } ? read with { CellType = NameOf(cell.Kind) } : read;
    }

    internal static string NameOf(CellKind kind) => kind switch
    {
        CellKind.Markdown => "markdown",
        CellKind.Raw => "raw",
        _ => "code",
    };

    private static int Version(JsonObject fields)
    {
        if (fields["schema_version"] is not { } given)
        {
            return 0;
        }

        if (!TryNumber(given, out var number) || !double.IsInteger(number) || number < 0)
        {
            throw new GradingMetadataException("schema_version", "is no whole number; write 3");
        }

        return number <= GradingMetadata.SchemaVersion
            ? (int)number
            : throw new GradingMetadataException("schema_version", string.Create(CultureInfo.InvariantCulture, $"is {number}, newer than the version {GradingMetadata.SchemaVersion} that is known here; take a newer mediacourse, or mark the cell afresh"));
    }

    private static string Id(JsonObject fields)
    {
        var id = Text(fields, "grade_id") ?? "";
        return id.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-')
            ? id
            : throw new GradingMetadataException("grade_id", "has a character other than a letter, a digit, _ or -; rename it");
    }

    private static bool Flag(JsonObject fields, string name, int version) => fields[name] switch
    {
        null when !fields.ContainsKey(name) && version == 0 => false,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        null => throw new GradingMetadataException(name, "is missing; write true or false"),
        _ => throw new GradingMetadataException(name, "is neither true nor false; write one of them"),
    };

    private static double? Points(JsonObject fields, int version)
    {
        if (fields["points"] is not { } given)
        {
            return version == 0 && fields.ContainsKey("points") ? 0 : null;
        }

        if (TryNumber(given, out var points))
        {
            return points >= 0 || version == 0
                ? Math.Max(0, points)
                : throw new GradingMetadataException("points", "is below 0; write 0 or more");
        }

        return version == 0 && given.GetValueKind() == JsonValueKind.String ? FromText(given.GetValue<string>())
            : throw new GradingMetadataException("points", "is no number; write 0 or more");
    }

    private static double FromText(string text) =>
        string.IsNullOrWhiteSpace(text) ? 0
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && double.IsFinite(points) ? Math.Max(0, points)
        : throw new GradingMetadataException("points", "is no number; write 0 or more");

    private static string? Checksum(JsonObject fields)
    {
        var checksum = Text(fields, "checksum");
        return checksum is null or { Length: ChecksumLength }
            ? checksum
            : throw new GradingMetadataException("checksum", "has not 32 characters; remove it");
    }

    private static string? Text(JsonObject fields, string name) => fields[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw new GradingMetadataException(name, "is no text; put it into quotation marks"),
    };

    private static bool TryNumber(JsonNode node, out double number)
    {
        number = 0;
        return node.GetValueKind() == JsonValueKind.Number
            && double.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }
}
