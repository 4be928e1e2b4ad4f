using System.Collections.Concurrent;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.SourceValidation;
using MediaCourse.Tests;

namespace MediaCourse.Grading.Tests.Exercises;

/// <summary>The repository's own course; each assignment is validated once, which runs it several times.</summary>
public sealed class ValidatedCourse
{
    private readonly ConcurrentDictionary<string, Lazy<Task<SourceReport>>> _reports = new(StringComparer.Ordinal);

    public static Course Course => Course.Load(Path.Combine(Repository.Root, "exercises"));

    public Task<SourceReport> ReportOf(string assignment) =>
        _reports.GetOrAdd(assignment, id => new(() => SourceValidator.ValidateAsync(Course, Course[id]))).Value;
}
