using System.Diagnostics;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace MediaCourse.Grading.Tests.Cluster;

/// <summary>The manifest for Kubernetes as far as it can be checked without a cluster: its fields, and what its command makes of a pod's index.</summary>
public sealed class KubernetesJobTests
{
    private readonly YamlMappingNode _job;

    public KubernetesJobTests()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(MediaCourse.Tests.Repository.Root, "exercises", "cluster", "kubernetes-job.yaml"))));
        _job = (YamlMappingNode)Assert.Single(yaml.Documents).RootNode;
    }

    private YamlNode Pod => At(_job, "spec", "template", "spec");

    private YamlNode Container => Assert.Single((YamlSequenceNode)At(Pod, "containers"));

    [Fact]
    public void It_is_an_indexed_job_with_as_many_pods_as_slices()
    {
        Assert.Equal(("batch/v1", "Job", "Indexed", "Never"), (Text(_job, "apiVersion"), Text(_job, "kind"), Text(_job, "spec", "completionMode"), Text(Pod, "restartPolicy")));
        Assert.Equal(Text(_job, "spec", "completions"), Environment()["SLICES"]);
        Assert.Equal(Text(_job, "spec", "completions"), Text(_job, "spec", "parallelism"));
    }

    [Fact]
    public void Every_folder_that_is_mounted_is_a_volume_of_the_pod() => Assert.Equal(
        ((YamlSequenceNode)At(Pod, "volumes")).Select(static volume => Text(volume, "name")).Order(StringComparer.Ordinal),
        ((YamlSequenceNode)At(Container, "volumeMounts")).Select(static mount => Text(mount, "name")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Pods_are_counted_from_0_and_slices_from_1()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no sh here.");
        var count = int.Parse(Environment()["SLICES"], CultureInfo.InvariantCulture);
        for (var index = 0; index < count; index++)
        {
            var words = await CommandOfAsync(index);
            Assert.Equal(["grade", "quotes", "--course", "/data/course/exercises", "--submissions", "/data/submitted", "--shard", $"{index + 1}/{count}", "--results", "/data/results", "--jobs", "2"], words);
        }
    }

    private async Task<string[]> CommandOfAsync(int index)
    {
        using var folder = new TestFolder();
        var program = folder.Write("mediacourse", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        using (var chmod = Process.Start("/bin/chmod", ["755", program]))
        {
            await chmod.WaitForExitAsync();
        }

        var command = ((YamlSequenceNode)At(Container, "command")).Concat((YamlSequenceNode)At(Container, "args")).Select(static word => ((YamlScalarNode)word).Value!).ToList();
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment.Clear();
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = folder.Path;
        start.Environment["JOB_COMPLETION_INDEX"] = index.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private Dictionary<string, string> Environment() =>
        ((YamlSequenceNode)At(Container, "env")).ToDictionary(static variable => Text(variable, "name"), static variable => Text(variable, "value"), StringComparer.Ordinal);

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, static (inner, key) => inner[key]);

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)At(node, path)).Value!;
}
