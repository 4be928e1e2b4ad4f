using MediaCourse.Grading.Courses;
using MediaCourse.Grading.SourceValidation;

namespace MediaCourse.Grading.Releasing;

/// <summary>The students' copy of an assignment.</summary>
/// <param name="Files">The students' folder, in the order of the paths.</param>
/// <param name="Record">What stays with the teacher.</param>
public sealed record Release(IReadOnlyList<ReleaseFile> Files, ReleaseRecord Record)
{
    /// <summary>Makes the students' copy. The same source gives the same bytes, wherever and whenever.</summary>
    /// <param name="report">The report of a validation without findings.</param>
    /// <exception cref="InvalidOperationException">The validation found mistakes.</exception>
    public static Release Of(SourceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Findings.Count > 0)
        {
            throw new InvalidOperationException("What has mistakes is not released.");
        }

        var assignment = report.Master.Assignment;
        var notebook = ReleasedNotebook.Of(report.Master, report.ReferenceOf);
        ReleaseFile[] files = [.. report.Companions.Append(new ReleaseFile(assignment.HandInName, notebook.ToBytes())).OrderBy(file => file.Path, StringComparer.Ordinal)];
        var references = report.Master.Cells.SelectMany(cell => cell.Checks?.Checks ?? [])
            .Select(check => report.References[check])
            .Select(reference => new ReferenceText(reference.Check, reference.Value.ToText(), reference.JudgedType));
        var digests = new SortedDictionary<string, string>(files.ToDictionary(file => file.Path, file => ReleaseRecord.DigestOf(file.Content), StringComparer.Ordinal), StringComparer.Ordinal);
        return new Release(files, new ReleaseRecord(assignment.Id, ReleaseRecord.VersionOf(report.Master, report.Companions), digests, [.. references]));
    }

    /// <summary>Writes folder, zip and record into the course folder.</summary>
    /// <exception cref="CourseException">One cannot be written.</exception>
    public void Save(Course course, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(assignment);
        FolderWriter.Replace(course.ReleaseFolder(assignment), Files);
        FolderWriter.ReplaceZip(course.ReleaseZip(assignment), assignment.Id, Files);
        Record.Save(course, assignment);
    }
}
