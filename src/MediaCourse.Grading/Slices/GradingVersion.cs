using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.Slices;

/// <summary>
/// All that marks follow from, as one digest: the assignment's version, the course's settings for it and the grader itself. Slices graded by different
/// ones do not belong together.
/// </summary>
internal static class GradingVersion
{
    private const int Length = 32;

    private static readonly string[] Programs = ["MediaCourse.Grading.dll", "MediaCourse.Compiler.dll", "MediaCourse.Executor.dll", "MediaCourse.Notebooks.dll", "MediaCourse.Library.dll"];

    public static string Of(MasterNotebook master, IReadOnlyList<ReleaseFile> companions)
    {
        var assignment = master.Assignment;
        var limits = assignment.Limits;
        var text = new StringBuilder()
            .Append(ReleaseRecord.VersionOf(master, companions)).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{assignment.Id} {assignment.ExtraCells} {assignment.Counted} {assignment.Late} {assignment.Due:O}\n")
            .Append(CultureInfo.InvariantCulture, $"{string.Join(' ', assignment.ExtraCredit)}\n")
            .Append(CultureInfo.InvariantCulture, $"{limits.Cell.TotalMilliseconds} {limits.HandIn.TotalMilliseconds} {limits.MemoryMegabytes} {limits.OutputKilobytes}\n");
        foreach (var program in Programs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{program} {BuildOf(Path.Combine(AppContext.BaseDirectory, program))}\n");
        }

        return ReleaseRecord.DigestOf(Encoding.UTF8.GetBytes(text.ToString()))[..Length];
    }

    /// <summary>The compiler's mark of a build. It is the same on every kind of machine, which the bytes of a compiled file are not.</summary>
    private static Guid BuildOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
