using MediaCourse.Notebooks.Packages;

namespace MediaCourse.Notebooks.Tests.Packages;

/// <summary>Tests that change the variables of the whole process, and so run alone.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment;

[Collection(nameof(ProcessEnvironment))]
public sealed class EnvironmentFeedTests
{
    private const string Variable = "RestoreAdditionalProjectSources";

    [Fact]
    public async Task A_feed_can_be_added_for_one_command_by_the_environment()
    {
        using var feed = new LocalFeed();
        feed.Add("Frames", "1.2.0", folder: Path.Combine(Path.GetDirectoryName(feed.Feed)!, "extra"));
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, "../extra");
        try
        {
            var restored = await new PackageRestore(feed.Notebook, feed.Cache, DotnetSdk.Find).RestoreAsync([PackageRequest.Parse("Frames, 1.2.0")], TestContext.Current.CancellationToken);

            Assert.Single(restored.CompilePaths);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }
}
