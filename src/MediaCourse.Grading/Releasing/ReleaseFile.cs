namespace MediaCourse.Grading.Releasing;

/// <summary>A file of a students' folder.</summary>
/// <param name="Path">Its path in the folder, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReleaseFile(string Path, byte[] Content);
