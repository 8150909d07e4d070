/*
 * Cuts each line of standard input by an SRX file with OmegaT's own segmenter
 * and writes one segment a line; saves the rules where a project of OmegaT 3.6
 * has them:  java OmegaTSegments RULES.srx segmentation.conf
 */
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.omegat.core.segmentation.MapRule;
import org.omegat.core.segmentation.Rule;
import org.omegat.core.segmentation.SRX;
import org.omegat.core.segmentation.Segmenter;
import org.omegat.util.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class OmegaTSegments {
    private static String text(Element rule, String name) {
        return rule.getElementsByTagName(name).item(0).getTextContent();
    }

    private static SRX read(File file) throws Exception {
        Document srx = DocumentBuilderFactory.newInstance()
                           .newDocumentBuilder().parse(file);
        List<Rule> rules = new ArrayList<>();
        NodeList found = srx.getElementsByTagName("rule");
        for (int i = 0; i < found.getLength(); i++) {
            Element rule = (Element) found.item(i);
            rules.add(new Rule(rule.getAttribute("break").equals("yes"),
                               text(rule, "beforebreak"),
                               text(rule, "afterbreak")));
        }
        Element map = (Element) srx.getElementsByTagName("languagemap").item(0);
        List<MapRule> maps = new ArrayList<>();
        maps.add(new MapRule(map.getAttribute("languagerulename"),
                             map.getAttribute("languagepattern"), rules));
        SRX result = new SRX();
        result.setMappingRules(maps);
        result.setVersion(SRX.CURRENT_VERSION);
        return result;
    }

    public static void main(String[] args) throws Exception {
        SRX rules = read(new File(args[0]));
        SRX.saveTo(rules, new File(args[1]));
        Segmenter segmenter = new Segmenter();
        segmenter.setSRX(rules);
        String all = new String(System.in.readAllBytes(),
                                StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (String line : all.split("\n"))
            for (String segment : segmenter.segment(
                     new Language("id"), line, new ArrayList<>(),
                     new ArrayList<>()))
                out.println(segment.strip());
        out.flush();
    }
}
