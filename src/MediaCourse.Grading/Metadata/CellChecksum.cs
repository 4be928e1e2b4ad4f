using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Metadata;

/// <summary>nbgrader's digest of a cell, by which a change of a locked cell shows.</summary>
public static class CellChecksum
{
    /// <summary>The digest of a cell with these grading metadata: 32 hexadecimal digits.</summary>
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The format asks for MD5; it finds accidents, and no mark depends on it.")]
    public static string Of(NotebookCell cell, GradingMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(metadata);
        var text = new StringBuilder(WithLineFeeds(cell.Source))
            .Append(GradingMetadataReader.NameOf(cell.Kind))
            .Append(Spelled(metadata.IsGrade))
            .Append(Spelled(metadata.IsSolution))
            .Append(Spelled(metadata.IsReadOnly))
            .Append(metadata.GradeId);
        if (metadata.IsGrade)
        {
            text.Append(PythonFloat.Write(metadata.Points ?? 0));
        }

        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // An editor on another system saves other line ends; that is no change.
    private static string WithLineFeeds(string source) => source.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Spelled(bool flag) => flag ? "True" : "False";
}
