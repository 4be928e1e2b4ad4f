using System.Diagnostics.CodeAnalysis;

namespace MediaCourse.Grading.Tests.Execution;

/// <summary>The tests that run hand-ins. They take all cores, and count processes.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a collection of tests, in the words of xunit.")]
public sealed class EngineCollection : ICollectionFixture<Engines>
{
    public const string Name = "hand-ins that run";
}
