using System.Diagnostics;
using System.Text.Json.Nodes;
using MediaCourse.Cli.Tests;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Cluster;

/// <summary>The job array of <c>exercises/cluster/</c>, run by Slurm itself.</summary>
[Collection(EngineCollection.Name)]
public sealed class SlurmTests : IDisposable
{
    private const int Slices = 4;
    private const int HandIns = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly SmallCourse _course = new();

    private string Gradebook => Path.Combine(_course.Folder, "gradebook.db");

    private string Results => Path.Combine(_course.Root, "results");

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task An_array_of_four_gives_the_gradebook_of_one_process_though_a_slice_is_killed_half_way_and_requeued()
    {
        SandboxHere.SkipUnlessThere();
        await using var cluster = await SlurmCluster.StartAsync();
        VariedHandIns.HandIn(_course, HandIns);
        var whole = await MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId], _course.Folder);
        Assert.Equal((0, ""), (whole.ExitCode, whole.Error));
        var expected = GradebookRows.Of(Gradebook);
        File.Delete(Gradebook);

        var script = Path.Combine(MediaCourse.Tests.Repository.Root, "exercises", "cluster", "grade.sbatch");
        var job = await cluster.RunAsync(
            "sbatch",
            ["--parsable", $"--array=1-{Slices}", script, SmallCourse.AssignmentId, _course.Folder, _course.Submissions, Results],
            await ProgramFolderAsync(cluster.Folder));
        var interrupted = await HalfDoneSliceAsync();
        await cluster.RunAsync("scontrol", ["requeue", $"{job}_{interrupted}"]);
        await EndAsync(cluster, job);

        var log = await File.ReadAllTextAsync(Path.Combine(cluster.Folder, $"mediacourse-grade-{job}-{interrupted}.log"));
        Assert.Contains(" had a result", log, StringComparison.Ordinal);
        Assert.False(File.Exists(Gradebook));
        var merge = await MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId, "--merge", Results], _course.Folder);
        Assert.Equal((0, ""), (merge.ExitCode, merge.Error));
        Assert.Equal(expected, GradebookRows.Of(Gradebook));
    }

    /// <summary>Waits for a slice of which some hand-ins are graded and some not.</summary>
    private async Task<int> HalfDoneSliceAsync()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            for (var slice = 1; slice <= Slices; slice++)
            {
                var folder = Path.Combine(Results, SmallCourse.AssignmentId, $"{slice}-of-{Slices}");
                var manifest = Path.Combine(folder, "slice.json");
                if (File.Exists(manifest))
                {
                    var all = JsonNode.Parse(await File.ReadAllTextAsync(manifest))!["hand_ins"]!.AsArray().Count;
                    if (Directory.GetFiles(folder, "*.json").Length - 1 is var done && done >= 1 && done < all - 2)
                    {
                        return slice;
                    }
                }
            }

            await Task.Delay(20);
        }

        throw new TimeoutException("No slice was ever half done.");
    }

    private static async Task EndAsync(SlurmCluster cluster, string job)
    {
        var clock = Stopwatch.StartNew();
        while ((await cluster.RunAsync("squeue", ["--noheader", "--states=all", "--format=%T", "--jobs=" + job])).Split('\n').Any(static state => state is not ("COMPLETED" or "FAILED" or "")))
        {
            Assert.True(clock.Elapsed < Patience, "The array does not come to an end.");
            await Task.Delay(500);
        }
    }

    /// <summary>A folder with the command as a cluster's nodes have it installed.</summary>
    private static async Task<string> ProgramFolderAsync(string folder)
    {
        var programs = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        var program = Path.Combine(programs, "mediacourse");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec dotnet \"{Path.Combine(AppContext.BaseDirectory, "mediacourse.dll")}\" \"$@\"\n");
        using var chmod = Process.Start("/bin/chmod", ["755", program]);
        await chmod.WaitForExitAsync();
        return programs;
    }
}
