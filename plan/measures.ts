import type { MeasureDeclaration } from "#kernel/plan";
import { simplifiedApproval } from "./m01-simplified-approval/index.ts";
import { oneStopService } from "./m02-one-stop-service/index.ts";
import { fairMarket } from "./m03-fair-market/index.ts";
import { taxAndFeeRelief } from "./m04-tax-and-fee-relief/index.ts";
import { governmentProcurement } from "./m05-government-procurement/index.ts";
import { intellectualProperty } from "./m06-intellectual-property/index.ts";
import { technologyTransfer } from "./m07-technology-transfer/index.ts";
import { sharedResearchFacilities } from "./m08-shared-research-facilities/index.ts";
import { researchers } from "./m09-researchers/index.ts";
import { graduates } from "./m10-graduates/index.ts";
import { moreGroups } from "./m11-more-groups/index.ts";
import { smallFirms } from "./m12-small-firms/index.ts";
import { largeLeadSmall } from "./m13-large-lead-small/index.ts";
import { innovativeEnterprises } from "./m14-innovative-enterprises/index.ts";
import { platformServices } from "./m15-platform-services/index.ts";
import { innovationPlatforms } from "./m16-innovation-platforms/index.ts";
import { showcaseBrands } from "./m17-showcase-brands/index.ts";
import { internetPlus } from "./m18-internet-plus/index.ts";
import { clusters } from "./m19-clusters/index.ts";
import { cooperation } from "./m20-cooperation/index.ts";
import { differentiatedFinance } from "./m21-differentiated-finance/index.ts";
import { technologyInsurance } from "./m22-technology-insurance/index.ts";
import { coordination } from "./m23-coordination/index.ts";
import { spreadingExperience } from "./m24-spreading-experience/index.ts";

export const measures: readonly MeasureDeclaration[] = [
  simplifiedApproval,
  oneStopService,
  fairMarket,
  taxAndFeeRelief,
  governmentProcurement,
  intellectualProperty,
  technologyTransfer,
  sharedResearchFacilities,
  researchers,
  graduates,
  moreGroups,
  smallFirms,
  largeLeadSmall,
  innovativeEnterprises,
  platformServices,
  innovationPlatforms,
  showcaseBrands,
  internetPlus,
  clusters,
  cooperation,
  differentiatedFinance,
  technologyInsurance,
  coordination,
  spreadingExperience,
];
