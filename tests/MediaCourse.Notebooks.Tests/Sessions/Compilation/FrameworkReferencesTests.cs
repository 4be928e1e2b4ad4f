using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Notebooks.Tests.Sessions.Compilation;

public sealed class FrameworkReferencesTests
{
    [Fact]
    public void The_core_of_the_framework_refers_to_nothing_outside_of_it()
    {
        foreach (var name in FrameworkReferences.CoreNames)
        {
            using var image = new PEReader(File.OpenRead(Path.Combine(FrameworkReferences.Folder, name + ".dll")));
            var metadata = image.GetMetadataReader();
            var referred = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
            Assert.Empty(referred.Except(FrameworkReferences.CoreNames, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Neither_the_compiler_nor_this_host_is_among_them()
    {
        var names = new FrameworkReferences().All.Select(reference => Path.GetFileNameWithoutExtension(reference.Display)!).ToList();

        Assert.Contains("System.Net.Http", names, StringComparer.Ordinal);
        Assert.DoesNotContain(names, name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.Equal(["MediaCourse.Executor"], names.Where(name => name.StartsWith("MediaCourse", StringComparison.Ordinal)), StringComparer.Ordinal);
    }
}
